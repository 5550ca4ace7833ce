import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'

const policy = (styles: readonly string[]) =>
  [
    "default-src 'none'",
    ...['script-src', 'font-src', 'connect-src', 'manifest-src', 'worker-src', 'frame-src'].map(
      (kind) => `${kind} 'self'`,
    ),
    ["style-src 'self'", ...styles.map(hashed)].join(' '),
    "img-src 'self' data: blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')

const hashed = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/**
 * The built page may use nothing but its own files, no code written into the page, and of styles
 * written into it only those that it was built with, letter by letter.
 */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => [
        {
          tag: 'meta',
          attrs: {
            'http-equiv': 'Content-Security-Policy',
            content: policy(
              [...html.matchAll(/<style>(.*?)<\/style>/gs)].map(([, text = '']) => text),
            ),
          },
          injectTo: 'head-prepend',
        },
      ],
    },
  }
}
