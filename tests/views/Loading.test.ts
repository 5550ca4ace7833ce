import { readFileSync } from 'node:fs'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Loading } from '@/views/Loading'

test('the page is served as the app first draws it, so that it can take it over', () => {
  const [, served] = /<div id="root">(.*)<\/div>/.exec(readFileSync('index.html', 'utf8')) ?? []
  expect(served).toBe(renderToStaticMarkup(createElement(Loading, { received: null })))
})
