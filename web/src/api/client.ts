// The server's answers, or a Trouble that says in a code and a sentence what went wrong.
import type { ApiError, Said } from './types'

export class Trouble extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status: number,
    readonly field?: string,
    readonly said: Said = message,
  ) {
    super(message)
  }
}

/** Called when the server asks for the access key; set by lib/session. */
let askForKey: () => void = () => {}
export const onSignIn = (act: () => void): void => void (askForKey = act)

async function troubleOf(response: Response): Promise<Trouble> {
  let code = response.status === 404 ? 'not_found' : 'server'
  let message = `${response.status} ${response.statusText}`
  let field: string | undefined
  let said: Said | undefined
  try {
    const body = (await response.json()) as ApiError
    code = body.error.code
    message = body.error.message
    field = body.error.field
    said = body.error.said
  } catch {
    // no JSON: a proxy's page
  }
  if (response.status === 401) askForKey()
  return new Trouble(code, message, response.status, field, said)
}

export async function call<T>(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  let response: Response
  try {
    response = await fetch('/api/v1' + path, {
      method,
      signal,
      headers: body === undefined ? { accept: 'application/json' } : { accept: 'application/json', 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
  } catch (error) {
    if (signal?.aborted) throw error
    throw new Trouble('network', 'The server does not answer.', 0)
  }
  if (!response.ok) throw await troubleOf(response)
  if (response.status === 204) return undefined as T
  return (await response.json()) as T
}

export const get = <T>(path: string, signal?: AbortSignal): Promise<T> => call<T>('GET', path, undefined, signal)

/** A file's bytes, with progress from 0 to 1. */
export function upload<T>(file: File, progress: (share: number) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/api/v1/uploads')
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name))
    request.responseType = 'text'
    request.upload.onprogress = (event) => event.lengthComputable && progress(event.loaded / event.total)
    request.onerror = () => reject(new Trouble('network', 'The server does not answer.', 0))
    request.onload = () => {
      let body: unknown
      try {
        body = JSON.parse(request.responseText)
      } catch {
        body = null
      }
      if (request.status >= 200 && request.status < 300) return resolve(body as T)
      if (request.status === 401) askForKey()
      const error = (body as ApiError | null)?.error
      reject(new Trouble(error?.code ?? 'server', error?.message ?? `${request.status}`, request.status, error?.field, error?.said))
    }
    request.send(file)
  })
}
