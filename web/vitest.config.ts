import { defineConfig, mergeConfig } from 'vitest/config'
import vite from './vite.config'

// Only the units: what lies in e2e/ is run by node --test against a served program. The server's sources
// are read too, for the sentences that every language must have words for.
export default mergeConfig(vite, defineConfig({ test: { include: ['test/**/*.test.ts'] }, server: { fs: { allow: ['..'] } } }))
