/**
 * Reading codes through the camera with the browser's own `BarcodeDetector` (Shape Detection API): Chrome on Android,
 * ChromeOS and macOS have it, most others do not. Nothing leaves the device and no picture is kept.
 */

export interface CodeReader {
  /** Shows the camera in the video and tells every new code; returns the way to stop. */
  watch(video: HTMLVideoElement, onCode: (text: string) => void, onRefused: () => void): () => void
}

interface Detector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>
}

const FORMATS = ['qr_code', 'data_matrix', 'code_128']
/** Looks per second: a hand holds a label still for longer. */
const LOOK_MS = 250

/** Null where the browser has no such detector or no camera to ask for. */
export function cameraReader(place: object): CodeReader | null {
  if (!('BarcodeDetector' in place) || typeof place.BarcodeDetector !== 'function') return null
  if (!('mediaDevices' in navigator)) return null
  const Detect = place.BarcodeDetector as new (options: { formats: readonly string[] }) => Detector
  return {
    watch: (video, onCode, onRefused) => watch(new Detect({ formats: FORMATS }), video, onCode, onRefused),
  }
}

function watch(
  detector: Detector,
  video: HTMLVideoElement,
  onCode: (text: string) => void,
  onRefused: () => void,
): () => void {
  let stopped = false
  const isStopped = (): boolean => stopped
  let stream: MediaStream | null = null
  let last = ''
  const stop = (): void => {
    stopped = true
    for (const track of stream?.getTracks() ?? []) track.stop()
  }
  async function look(): Promise<void> {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
    if (isStopped()) {
      stop()
      return
    }
    video.srcObject = stream
    await video.play()
    while (!isStopped()) {
      const [code] = await detector.detect(video)
      if (code !== undefined && code.rawValue !== last) onCode((last = code.rawValue))
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
    }
  }
  look().catch(() => {
    const isAsked = !stopped
    stop()
    if (isAsked) onRefused()
  })
  return stop
}
