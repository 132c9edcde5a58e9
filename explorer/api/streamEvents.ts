import { findDocumentId } from './operation.ts';
import { findToken } from './token.ts';

/**
 * Follows a registered subscription (server-sent events) until it ends or the signal says so. Failures end it silently:
 * what it reports is optional.
 */
export async function streamEvents<Data>(
  document: unknown,
  variables: Readonly<Record<string, unknown>>,
  onEvent: (data: Data) => void,
  signal: AbortSignal,
): Promise<void> {
  try {
    const token = findToken();
    const response = await fetch('/graphql/stream', {
      method: 'POST',
      headers: {
        accept: 'text/event-stream',
        'content-type': 'application/json',
        ...(token !== '' && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ documentId: findDocumentId(document), variables }),
      signal,
    });
    if (!response.ok || response.body === null) return;
    let rest = '';
    for await (const text of readTexts(response.body)) {
      const events = (rest + text).split('\n\n');
      rest = events.pop() ?? '';
      for (const event of events) {
        const data = parseData<Data>(event);
        if (data !== undefined) onEvent(data);
      }
    }
  } catch {
    // Stopped, or cut off.
  }
}

async function* readTexts(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}

function parseData<Data>(event: string): Data | undefined {
  const lines = event.split('\n');
  if (!lines.includes('event: next')) return undefined;
  const json = lines
    .filter((line) => line.startsWith('data: '))
    .map((line) => line.slice(6))
    .join('\n');
  return (JSON.parse(json) as { readonly data?: Data | null }).data ?? undefined;
}
