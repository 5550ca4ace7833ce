/// <reference types="vitest/config" />
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { evidencePlugin } from './build/evidencePlugin'
import { readEvidence } from './build/readEvidence'

export default defineConfig({
  base: './',
  plugins: [react(), evidencePlugin(readEvidence)],
  resolve: { alias: { '@': fileURLToPath(new URL('src', import.meta.url)) } },
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'pure', include: ['tests/**/*.test.ts'], environment: 'node' },
      },
    ],
  },
})
