import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'

const policy = (html: string) =>
  [
    "default-src 'none'",
    ...['font-src', 'connect-src', 'manifest-src', 'worker-src', 'frame-src'].map(
      (kind) => `${kind} 'self'`,
    ),
    ["script-src 'self'", ...hashes(html, 'script')].join(' '),
    ["style-src 'self'", ...hashes(html, 'style')].join(' '),
    "img-src 'self' data: blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')

const hashes = (html: string, tag: 'script' | 'style') =>
  [...html.matchAll(new RegExp(`<${tag}[^>]*>(.*?)</${tag}>`, 'gs'))]
    .flatMap(([, text]) => text || [])
    .map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)

/**
 * The built page may use nothing but its own files, and of code and styles written into it only
 * those that it was built with, letter by letter.
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
          attrs: { 'http-equiv': 'Content-Security-Policy', content: policy(html) },
          injectTo: 'head-prepend',
        },
      ],
    },
  }
}
