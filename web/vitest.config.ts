import { defineConfig, mergeConfig } from 'vitest/config'
import vite from './vite.config'

// Only the units: what lies in e2e/ is run by node --test against a served program.
export default mergeConfig(vite, defineConfig({ test: { include: ['test/**/*.test.ts'] } }))
