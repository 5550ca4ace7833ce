import { beforeEach } from 'vitest'
import { useExplorer } from '@/state/explorer'
import '@/tokens.css'
import '@/app.css'

beforeEach(() => {
  history.replaceState(null, '', location.pathname)
  useExplorer.setState(useExplorer.getInitialState(), true)
})
