// Makes sure that what the commands need is there: `node scripts/ensure.mjs deps chromium`.
// Built-ins only, since it runs before anything is installed.
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** What a headless Chromium needs, as root too, to start and to stay off the network. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Where a Chromium is, or undefined: named by the reader, of the system, or of Playwright. */
export async function findChromium() {
  const known = [
    process.env['CHROMIUM_PATH'],
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ]
  const there = known.find((path) => path && existsSync(path))
  if (there) return there
  const { chromium } = await import('playwright')
  const cached = chromium.executablePath()
  return existsSync(cached) ? cached : undefined
}

function ensureDeps() {
  const lock = readFileSync(join(root, 'package-lock.json'))
  const wanted = createHash('sha256')
    .update(lock)
    .update(process.versions.node.split('.')[0] ?? '')
  const mark = wanted.digest('hex')
  const marker = join(root, 'node_modules', '.installed')
  if (existsSync(marker) && readFileSync(marker, 'utf8') === mark) return
  console.log('Installing what package-lock.json names …')
  run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'])
  writeFileSync(marker, mark)
}

async function ensureChromium() {
  if (await findChromium()) return
  console.log('No Chromium found; trying to install one …')
  const tries = [['npx', 'playwright', 'install', '--only-shell', 'chromium']]
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get'))
    tries.push(['apt-get', 'update'], ['apt-get', 'install', '-y', 'chromium'])
  for (const [command = '', ...options] of tries) {
    spawnSync(command, options, { cwd: root, stdio: 'inherit' })
    if (await findChromium()) return
  }
  throw new Error(
    'The browser tests need a Chromium. Install one, or name one in CHROMIUM_PATH, and run again.',
  )
}

/** @param {string} command @param {string[]} options */
function run(command, options) {
  execFileSync(command, options, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const needs = process.argv.slice(2)
  if (needs.includes('deps')) ensureDeps()
  if (needs.includes('chromium'))
    await ensureChromium().catch((error) => {
      console.error(error.message)
      process.exit(1)
    })
}
