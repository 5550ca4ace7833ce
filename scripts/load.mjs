import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'

export const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Runs a script of the project's own TypeScript.
 * @template T
 * @param {string} path of the module, from the project's root
 * @param {(module: any) => T | Promise<T>} use
 */
export async function withModule(path, use) {
  const server = await createServer({
    root,
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    optimizeDeps: { noDiscovery: true },
    resolve: { alias: { '@': join(root, 'src') } },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  })
  try {
    return await use(await server.ssrLoadModule(path))
  } finally {
    await server.close()
  }
}
