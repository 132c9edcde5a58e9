import type { Answer } from './ask.ts';
import type { Shape } from './printShape.ts';

/** Asks as one of many clients: the proxy gives each its own address. The server must trust one proxy. */
export async function askAs(url: string, client: number, shape: Shape, signal?: AbortSignal): Promise<Answer> {
  const at = performance.now();
  const answer = { at, message: '', data: undefined };
  try {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': `10.0.${client >> 8}.${client & 255}` },
      body: JSON.stringify(shape),
      signal: signal ?? AbortSignal.timeout(60_000),
    });
    const { errors } = (await response.json()) as { errors?: ReadonlyArray<{ extensions?: { code?: string } }> };
    const code = errors === undefined ? 'OK' : (errors[0]?.extensions?.code ?? 'NONE');
    return { ...answer, took: performance.now() - at, status: response.status, code };
  } catch (cause) {
    const left = signal?.aborted === true;
    return { ...answer, took: performance.now() - at, status: 0, code: left ? 'left' : String(cause) };
  }
}
