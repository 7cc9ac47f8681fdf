// What every test file begins with: a browser and, for most, a room that the program serves. Each file runs
// in a process of its own, so what stands here is of that file alone.
import { after, before } from 'node:test'
import { launch, newPage } from './browser.mjs'
import { Room } from './gehor.mjs'

/** There when the first test begins. */
export let browser, room, server, page

/** A browser for the tests of this file. */
export function withBrowser() {
  before(async () => (browser = await launch()))
  after(() => browser?.close())
}

/** A browser, and a room served all the while: an empty one, or what makeRoom makes. onePage: one page that
 *  all tests go on with. (One hook: several of a file do not wait for each other.) */
export function withServer(makeRoom = () => new Room(), { listen = '127.0.0.1:0', onePage = false } = {}) {
  const serve = async () => {
    room = await makeRoom()
    server = await room.serve({ listen })
  }
  before(async () => {
    ;[browser] = await Promise.all([launch(), serve()])
    if (onePage) page = await newPage(browser)
  })
  after(async () => {
    await browser?.close()
    await server?.stop()
    room?.remove()
  })
}

/** The server comes back where it was. */
export async function serveAgain() {
  server = await room.serve({ listen: `127.0.0.1:${server.port}` })
}

/** Acts while a room of its own is served. */
export async function whileServed(makeRoom, act) {
  const room = await makeRoom()
  const server = await room.serve()
  try {
    return await act(server, room)
  } finally {
    await server.stop()
    room.remove()
  }
}
