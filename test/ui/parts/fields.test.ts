import { describe, expect, it, vi } from 'vitest'
import { render } from 'vitest-browser-svelte'
import { userEvent } from 'vitest/browser'
import AmountForm from './AmountForm.svelte'
import DateField from '../../../src/ui/parts/DateField.svelte'
import EstimateField from '../../../src/ui/parts/EstimateField.svelte'
import FileDrop from '../../../src/ui/parts/FileDrop.svelte'
import NumberField from '../../../src/ui/parts/NumberField.svelte'
import PercentField from '../../../src/ui/parts/PercentField.svelte'
import Slider from '../../../src/ui/parts/Slider.svelte'
import WithLanguage from './WithLanguage.svelte'

describe('NumberField', () => {
  const beds = { label: 'Bedden', value: 10, unit: 'bedden', min: 0, max: 2000, decimals: 0 }

  it('takes Dutch notation on Enter and reports it once', async () => {
    const onchange = vi.fn()
    const screen = await render(WithLanguage, { part: NumberField, given: { ...beds, onchange } })
    await screen.getByLabelText('Bedden').fill('1.234')
    await userEvent.keyboard('{Enter}')
    await userEvent.tab()
    expect(onchange.mock.calls).toEqual([[1234]])
  })

  it('takes English notation where English is spoken, with the unit typed behind it', async () => {
    const onchange = vi.fn()
    const screen = await render(WithLanguage, {
      part: NumberField,
      given: { ...beds, onchange },
      locale: 'en',
    })
    await screen.getByLabelText('Bedden').fill('1,234 bedden')
    await userEvent.tab()
    expect(onchange.mock.calls).toEqual([[1234]])
  })

  it('refuses what is out of range: says what was found and expected, keeps the old value, Escape brings it back', async () => {
    const onchange = vi.fn()
    const screen = await render(WithLanguage, { part: NumberField, given: { ...beds, onchange } })
    const box = screen.getByLabelText('Bedden')
    await box.fill('2001')
    await userEvent.keyboard('{Enter}')
    await expect
      .element(screen.getByRole('alert'))
      .toHaveTextContent(
        'Gevonden: “2001”. Verwacht: een geheel getal, 0 t/m 2.000. 10 bedden blijft gelden.',
      )
    await expect.element(box).toHaveAttribute('aria-invalid', 'true')
    expect(onchange).not.toHaveBeenCalled()
    await userEvent.keyboard('{Escape}')
    await expect.element(box).toHaveValue('10')
    await expect.element(box).toHaveAttribute('aria-invalid', 'false')
  })

  it.each(['abc', '', '1,5', '-1', '1e3'])('refuses %j', async (text) => {
    const onchange = vi.fn()
    const screen = await render(WithLanguage, { part: NumberField, given: { ...beds, onchange } })
    await screen.getByLabelText('Bedden').fill(text)
    await userEvent.keyboard('{Enter}')
    await expect.element(screen.getByRole('alert')).toHaveTextContent('Verwacht:')
    expect(onchange).not.toHaveBeenCalled()
  })

  it('marks a changed standard and offers the way back', async () => {
    const onchange = vi.fn()
    const props = { ...beds, standard: 12, source: 'LNAZ § 4', onchange }
    const screen = await render(WithLanguage, { part: NumberField, given: props })
    await expect.element(screen.getByText('aangepast · standaard 12 bedden')).toBeVisible()
    await screen.getByRole('button', { name: 'herstel: Bedden terug naar de standaard 12 bedden' }).click()
    expect(onchange.mock.calls).toEqual([[12]])
  })
})

describe('PercentField', () => {
  it('shows a fraction as a percentage and gives back a fraction without binary noise', async () => {
    const onchange = vi.fn()
    const screen = await render(WithLanguage, {
      part: PercentField,
      given: { label: 'Aandeel', value: 0.07, onchange },
    })
    await expect.element(screen.getByLabelText('Aandeel')).toHaveValue('7')
    await screen.getByLabelText('Aandeel').fill('12,5 %')
    await userEvent.tab()
    expect(onchange.mock.calls).toEqual([[0.125]])
  })
})

describe('DateField', () => {
  it('takes a day and month in the year nearest to the present value', async () => {
    const onchange = vi.fn()
    const props = { label: 'Vanaf', value: '2021-12-20', onchange }
    const screen = await render(WithLanguage, { part: DateField, given: props })
    await screen.getByLabelText('Vanaf').fill('17 jan')
    await userEvent.tab()
    expect(onchange.mock.calls).toEqual([['2022-01-17']])
  })

  it('refuses a date that is too early', async () => {
    const onchange = vi.fn()
    const props = { label: 'Vanaf', value: '2022-01-01', min: '2021-12-01', onchange }
    const screen = await render(WithLanguage, { part: DateField, given: props })
    await screen.getByLabelText('Vanaf').fill('30-11-2021')
    await userEvent.tab()
    await expect.element(screen.getByRole('alert')).toHaveTextContent('vanaf 1 dec 2021')
    expect(onchange).not.toHaveBeenCalled()
  })
})

describe('EstimateField', () => {
  it('keeps low, most likely and high in order', async () => {
    const onchange = vi.fn()
    const props = { label: 'Ligduur', unit: 'dagen', value: { low: 5, mode: 7, high: 11 }, onchange }
    const screen = await render(WithLanguage, { part: EstimateField, given: props })
    await screen.getByLabelText('laag').fill('8')
    await userEvent.tab()
    expect(onchange).not.toHaveBeenCalled()
    await screen.getByLabelText('hoog').fill('9,5')
    await userEvent.tab()
    expect(onchange.mock.calls).toEqual([[{ low: 5, mode: 7, high: 9.5 }]])
  })
})

describe('Slider', () => {
  const factor = { label: 'Besmettelijkheid', value: 2, min: 1, max: 3, step: 0.5, unit: '×', decimals: 1 }

  it('moves by keyboard: live while moving, committed at the end, with its value in words', async () => {
    const [oninput, onchange] = [vi.fn(), vi.fn()]
    const screen = await render(WithLanguage, { part: Slider, given: { ...factor, oninput, onchange } })
    const slider = screen.getByRole('slider', { name: 'Besmettelijkheid' })
    await expect.element(slider).toHaveAttribute('aria-valuetext', '2 ×')
    slider.element().focus()
    await userEvent.keyboard('{ArrowRight}')
    expect(oninput.mock.calls).toEqual([[2.5]])
    expect(onchange.mock.calls).toEqual([[2.5]])
  })

  it('shows the held value while dragging and reports it on release only', async () => {
    const onchange = vi.fn()
    const screen = await render(WithLanguage, { part: Slider, given: { ...factor, onchange } })
    const slider = screen.getByRole('slider').element()
    if (!(slider instanceof HTMLInputElement)) throw new Error('no slider')
    slider.value = '3'
    slider.dispatchEvent(new Event('input', { bubbles: true }))
    await expect.element(screen.getByRole('status')).toHaveTextContent('3 ×')
    expect(onchange).not.toHaveBeenCalled()
    slider.dispatchEvent(new Event('change', { bubbles: true }))
    expect(onchange.mock.calls).toEqual([[3]])
  })
})

describe('FileDrop', () => {
  it('takes what is pasted while it has focus: text where it is asked for, and files', async () => {
    const [onfiles, ontext] = [vi.fn(), vi.fn()]
    const screen = await render(WithLanguage, { part: FileDrop, given: { label: 'LCPS', onfiles, ontext } })
    const place = screen.getByLabelText('LCPS').element()
    const text = new DataTransfer()
    text.setData('text/plain', 'Datum,IC_Bedden_COVID')
    place.dispatchEvent(new ClipboardEvent('paste', { clipboardData: text, bubbles: true }))
    expect(ontext.mock.calls).toEqual([['Datum,IC_Bedden_COVID']])
    const file = new DataTransfer()
    file.items.add(new File(['{}'], 'plan.json'))
    place.dispatchEvent(new ClipboardEvent('paste', { clipboardData: file, bubbles: true }))
    expect(onfiles.mock.calls).toEqual([[[expect.objectContaining({ name: 'plan.json' })]]])
  })
})

describe('Form', () => {
  it('sends nothing while a field is red, and says so; what is typed last counts', async () => {
    const onsend = vi.fn()
    const screen = await render(WithLanguage, { part: AmountForm, given: { onsend } })
    const amount = screen.getByLabelText('Aantal')
    await amount.fill('1,5')
    await userEvent.keyboard('{Enter}')
    await expect.element(amount).toHaveAttribute('aria-invalid', 'true')
    await screen.getByRole('button', { name: 'Boek' }).click()
    await expect.element(screen.getByText('Verbeter eerst wat rood is')).toBeVisible()
    expect(onsend).not.toHaveBeenCalled()
    await amount.fill('7')
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => onsend.mock.calls).toEqual([[7, 'Depot']])
  })

  it('keeps a name that was emptied, in words; Escape brings it back', async () => {
    const onsend = vi.fn()
    const screen = await render(WithLanguage, { part: AmountForm, given: { onsend } })
    const name = screen.getByLabelText('Naam')
    await name.fill('  ')
    await userEvent.tab()
    await expect.element(screen.getByRole('alert').first()).toHaveTextContent('“Depot” blijft gelden.')
    await userEvent.click(name)
    await userEvent.keyboard('{Escape}')
    await expect.element(name).toHaveValue('Depot')
    await name.fill('x'.repeat(201))
    await userEvent.tab()
    await expect.element(name).toHaveAttribute('aria-invalid', 'true')
  })
})
