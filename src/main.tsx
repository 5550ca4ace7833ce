import { StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { evidenceAddress } from 'virtual:evidence'
import { followReleases } from '@/remote/release'
import { FaultBoundary } from '@/ui/FaultBoundary'
import { fetchAhead } from '@/views'
import { App } from './App'
import './tokens.css'
import './app.css'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
hydrateRoot(
  root,
  <StrictMode>
    <FaultBoundary of={evidenceAddress}>
      <App address={evidenceAddress} />
    </FaultBoundary>
  </StrictMode>,
)
setTimeout(fetchAhead, 0, new URLSearchParams(location.search).get('view'))
if (import.meta.env.PROD && window === top) void followReleases('./sw.js')
