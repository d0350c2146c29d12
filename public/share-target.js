// Part of the service worker: files that another app shares to this one are put aside for the page, and nothing else.
self.addEventListener('fetch', (event) => {
  const { pathname } = new URL(event.request.url)
  if (event.request.method === 'POST' && pathname.endsWith('/share-target'))
    event.respondWith(putAside(event.request))
})

async function putAside(request) {
  const files = (await request.formData()).getAll('files')
  const cache = await caches.open('adempauze-shared')
  await Promise.all(
    files.map((file, index) =>
      cache.put(
        `./shared/${Date.now()}-${index}`,
        new Response(file, { headers: { 'x-file-name': encodeURIComponent(file.name) } }),
      ),
    ),
  )
  return Response.redirect('./#/share', 303)
}
