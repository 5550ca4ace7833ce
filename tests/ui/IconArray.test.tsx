import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { IconArray } from '@/ui/IconArray'
import { IconSign } from '@/ui/IconSign'

test('the picture has a name, and a shape of its own for each kind of person', async () => {
  const screen = await render(
    <IconArray total={1000} either={8} extra={3} fewer={2} label="8 with either, 3 more" />,
  )
  await expect.element(screen.getByRole('img', { name: '8 with either, 3 more' })).toBeVisible()
  const people = Object.fromEntries(
    [...screen.container.querySelectorAll<SVGElement>('path')].map((path) => [
      path.dataset['kind'],
      path.getAttribute('d')?.match(/M/g)?.length,
    ]),
  )
  expect(people).toEqual({ either: 8, extra: 3, fewer: 2, neither: 987 })
  const shapes = [...screen.container.querySelectorAll('path')].map((path) =>
    [getComputedStyle(path).fill, getComputedStyle(path).strokeWidth].join(),
  )
  expect(new Set(shapes).size).toBe(4)
})

test('it fills a narrow screen and nothing more', async () => {
  const screen = await render(
    <div style={{ width: 200 }}>
      <IconArray total={100} either={50} extra={0} fewer={0} label="half" />
    </div>,
  )
  const { width, height } = screen.getByRole('img').element().getBoundingClientRect()
  expect(width).toBe(200)
  expect(height).toBe(200)
})

test('a sign of the key wears the colour of its array', async () => {
  const screen = await render(
    <>
      <IconArray total={100} either={0} extra={1} fewer={0} label="one more" more="bad" />
      <IconSign kind="extra" more="bad" />
      <IconSign kind="extra" more="good" />
    </>,
  )
  const [array, bad, good] = [...screen.container.querySelectorAll('[data-kind=extra]')].map(
    (path) => getComputedStyle(path).fill,
  )
  expect(bad).toBe(array)
  expect(good).not.toBe(array)
})
