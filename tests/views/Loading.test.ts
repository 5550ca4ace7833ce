import { readFileSync } from 'node:fs'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Failed, Loading } from '@/views/Loading'

test('the page is served as the app first draws it, so that it can take it over', () => {
  const [, served] = /<div id="root">(.*)<\/div>/.exec(readFileSync('index.html', 'utf8')) ?? []
  expect(served).toBe(renderToStaticMarkup(createElement(Loading, { received: null })))
})

test('what could not be loaded says whose page it is', () => {
  const failed = createElement(Failed, { reason: 'Gone.', detail: '404', retry: () => {} })
  expect(renderToStaticMarkup(failed)).toContain('JAK Inhibitor Evidence Explorer, start')
})
