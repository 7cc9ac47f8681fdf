// After vite: each text of dist also as .gz and .br where that gains something. The server sends
// what the browser takes; nothing is compressed at a request.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

function* files(folder) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) yield* files(path)
    else yield path
  }
}

for (const path of files('dist')) {
  if (!/\.(html|js|css|svg|json|txt)$/.test(path)) continue
  const bytes = readFileSync(path)
  const gz = gzipSync(bytes, { level: 9 })
  const br = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } })
  if (gz.length < bytes.length) writeFileSync(path + '.gz', gz)
  if (br.length < bytes.length) writeFileSync(path + '.br', br)
}
