import type { Plugin } from 'vite'

const policy = [
  "default-src 'none'",
  ...[
    'script-src',
    'style-src',
    'font-src',
    'connect-src',
    'manifest-src',
    'worker-src',
    'frame-src',
  ].map((kind) => `${kind} 'self'`),
  "img-src 'self' data: blob:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** The built page may use nothing but its own files, and no code or style written into the page. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
        injectTo: 'head-prepend',
      },
    ],
  }
}
