/// <reference types="vitest/config" />
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { contentSecurityPolicy } from './build/contentSecurityPolicy'
import { evidencePlugin } from './build/evidencePlugin'
import { firstPicture } from './build/firstPicture'
import { readData } from './build/readEvidence'
import { readLessons } from './build/readLessons'
import { readStories } from './build/readStories'
import { sizeBudget } from './build/sizeBudget'
import { storiesPlugin } from './build/storiesPlugin'
import { chromiumFlags, findChromium } from './scripts/ensure.mjs'

const executablePath = process.env['VITEST'] ? await findChromium() : undefined

export default defineConfig({
  base: './',
  plugins: [
    react(),
    evidencePlugin(readData, readLessons),
    storiesPlugin(readStories),
    sizeBudget(),
    firstPicture(),
    contentSecurityPolicy(),
    VitePWA({
      strategies: 'generateSW',
      registerType: 'prompt',
      injectRegister: false,
      manifest: {
        name: 'JAK Inhibitor Evidence Explorer',
        short_name: 'JAK evidence',
        description: 'Trials of JAK inhibitors, with the source of every number.',
        start_url: '.',
        scope: '.',
        display: 'standalone',
        background_color: '#faf9f6',
        theme_color: '#15181c',
        icons: [
          { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
          { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
        ],
      },
      workbox: {
        globPatterns: ['**/*.{html,js,css,json,woff2,svg,png}'],
        maximumFileSizeToCacheInBytes: 4_000_000,
        clientsClaim: true,
      },
    }),
  ],
  resolve: { alias: { '@': fileURLToPath(new URL('src', import.meta.url)) } },
  build: {
    // A browser without it only loads a chunk a little later.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'first', tags: ['$initial'], priority: 1 },
            // What many views share comes in two files, not in dozens of a few lines each.
            { name: 'synthesis', test: /src[\\/]evidence[\\/]/, minShareCount: 3 },
            { name: 'shared', test: /src[\\/](ui|views[\\/][A-Z])/, minShareCount: 3 },
          ],
        },
      },
    },
  },
  optimizeDeps: { include: ['ml-matrix'] },
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**'],
          environment: 'node',
        },
      },
      {
        extends: true,
        test: {
          name: 'drawn',
          include: ['tests/**/*.test.tsx'],
          setupFiles: ['tests/setup.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            viewport: { width: 1440, height: 900 },
            provider: playwright({
              launchOptions: {
                args: chromiumFlags,
                ...(executablePath ? { executablePath } : {}),
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/site/build.ts'],
          fileParallelism: false,
        },
      },
    ],
  },
})
