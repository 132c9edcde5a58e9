import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { expect, it, vi } from 'vitest';
import { keepAsking } from '../../src/host/keepAsking.ts';
import type { Questions } from '../../src/questions/questions.ts';
import type { QuestionItem, SavedQuestion } from '../../src/questions/savedQuestion.ts';

it('sends a message that was not answered again under its id, and later news in the next one', async () => {
  const received: { id: unknown; numbers: number[] }[] = [];
  const receiver = createServer((request, response) => {
    let body = '';
    request.on('data', (piece: Buffer) => (body += piece.toString()));
    request.on('end', () => {
      const { data } = JSON.parse(body) as { data: { items: QuestionItem[] } };
      received.push({ id: request.headers['webhook-id'], numbers: data.items.map(({ number }) => number) });
      response.writeHead(received.length === 1 ? 503 : 204).end();
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  let delivered = 0;
  const questions: Pick<Questions, 'listWaiting' | 'ask' | 'markDelivered'> = {
    listWaiting: async () => (delivered < 3 ? ['trade'] : []),
    // The third item comes after the first try.
    ask: async () => {
      const numbers = received.length === 0 ? [1, 2] : [1, 2, 3];
      const items = numbers.map((number) => ({ number, url: `/node/sta_${number}` }) as QuestionItem);
      const webhook = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`;
      return { name: 'trade', webhook, items, delivered } as unknown as SavedQuestion;
    },
    markDelivered: async (_name, last) => {
      delivered = last;
    },
  };
  const options = {
    ...{ secret: `whsec_${Buffer.from('a secret of this test').toString('base64')}`, hosts: ['127.0.0.1'] },
    ...{ base: 'https://news.example/', now: () => new Date(), every: 5, pauses: [5] },
  };
  const stop = keepAsking(questions as Questions, options, pino({ level: 'silent' }));
  await vi.waitFor(() => expect(delivered).toBe(3), 20_000);
  await stop();
  receiver.close();
  expect(received).toEqual([
    { id: 'msg_trade_1_2', numbers: [1, 2] },
    { id: 'msg_trade_1_2', numbers: [1, 2] },
    { id: 'msg_trade_3_3', numbers: [3] },
  ]);
});
