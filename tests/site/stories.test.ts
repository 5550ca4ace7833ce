import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { visit } from './browser'
import { violations } from './violations'

const stories = readdirSync('data/stories').map((file) => file.replace('.json', ''))

test.each([
  ...stories.map((story) => [story, 'light'] as const),
  // Bars, squares, people and a table, all in the dark.
  ['noninferior', 'dark'] as const,
])(
  'the keyboard walks through %s, %s, and axe finds nothing at any step',
  async (story, colorScheme) => {
    const { page, complaints } = await visit(`?story=${story}`, {
      colorScheme,
      reducedMotion: 'reduce',
      bypassCSP: true,
    })
    await page.getByRole('heading', { level: 1 }).waitFor()
    const steps = await page.locator('.step-dots button').count()
    for (let at = 1; at <= steps; at += 1) {
      await page.getByText(`step ${at} of ${steps}`).waitFor()
      expect(await violations(page)).toEqual([])
      const slider = page.getByRole('slider')
      if (await slider.count()) {
        const guess = await slider.getAttribute('aria-valuetext')
        await page.keyboard.press('ArrowUp')
        expect(await slider.getAttribute('aria-valuetext')).not.toBe(guess)
        await page.keyboard.press('Space')
        await page.getByText('predicted').first().waitFor()
        expect(await violations(page)).toEqual([])
      }
      await page.keyboard.press('ArrowRight')
    }
    await page.keyboard.press('ArrowLeft')
    await page.getByText(`step ${steps - 1} of ${steps}`).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('navigation', { name: 'Sections' }).waitFor()
    expect(complaints).toEqual([])
    await page.context().close()
  },
)
