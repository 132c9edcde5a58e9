import OpenAI from 'openai';
import { ModelReplyError } from '../errors/ModelReplyError.ts';
import type { ScanFigures } from '../model/figure.ts';
import type { Page } from '../model/page.ts';
import type { PageFacts } from '../model/pageFacts.ts';
import type { GivenPublication, PageReader, ReadOptions } from '../model/pageReader.ts';
import type { ArticleText, SegmentedPage } from '../model/reading.ts';
import { createBoundedFetch } from './createBoundedFetch.ts';
import { askModel, type ModelLine } from './askModel.ts';
import type { ArticleReply } from './articleReply.ts';
import { groundArticle, type GroundedArticle } from './groundArticle.ts';
import { joinArticles } from './joinArticles.ts';
import { ModelBudget, type BudgetLimits } from './ModelBudget.ts';

export interface ModelReaderOptions {
  /** Address of an OpenAI-compatible endpoint, e.g. `http://127.0.0.1:11434/v1`. */
  readonly baseURL: string;
  readonly apiKey: string;
  readonly model: string;
  readonly budget: BudgetLimits;
  /** Retries after a 408, 409, 429, 5xx or no answer at all. */
  readonly retries: number;
  /** Milliseconds that an attempt may take. */
  readonly timeout: number;
  /** Splits the page into articles with the segmenter of the rules, so that both readers use the same articles. */
  readonly segment: (page: Page, publication?: GivenPublication) => SegmentedPage;
  /** Finds the figures of a clean text with the grammar of the rules. */
  readonly readFigures: ScanFigures;
}

const VERSION = '1';
// Halving a body this often leaves pieces of a few sentences, for which an answer is never cut off.
const MAX_HALVINGS = 4;

/** Creates the reader that asks a language model, article by article, and accepts only what the page confirms. */
export function createModelReader(options: ModelReaderOptions): PageReader {
  const { baseURL, apiKey, model, retries, timeout, budget } = options;
  const client = new OpenAI({
    baseURL,
    apiKey,
    maxRetries: retries,
    timeout,
    logLevel: 'off',
    fetch: createBoundedFetch({ timeout }),
  });
  const line: ModelLine = { client, model, budget: new ModelBudget(budget), rung: 'json_schema' };
  const name = `model:${model}`;
  return {
    name,
    version: VERSION,
    async read(page, readOptions = {}) {
      const segmented = options.segment(page, readOptions.publication);
      const records = await readArticles(line, segmented, options.readFigures, readOptions);
      return toPageFacts(segmented, records, { name, version: VERSION });
    },
  };
}

async function readArticles(
  line: ModelLine,
  { page, articles }: SegmentedPage,
  readFigures: ScanFigures,
  { signal, onProgress, onIssue }: ReadOptions,
): Promise<readonly GroundedArticle['facts'][]> {
  const read: GroundedArticle['facts'][] = [];
  let lastFailure: unknown;
  for (const [done, article] of articles.entries()) {
    signal?.throwIfAborted();
    onProgress?.({ done, total: articles.length });
    const tell = (record: string, message: string) =>
      onIssue?.({ severity: 'warning', file: page.file, record, field: null, message });
    try {
      for (const reply of await askInPieces(line, article, article.body.text, MAX_HALVINGS, signal)) {
        const { facts, refused } = groundArticle(page.text, article, reply, readFigures);
        read.push(facts);
        for (const { record, reason } of refused) tell(record, `Refused: ${reason}.`);
      }
    } catch (failure) {
      if (!(failure instanceof ModelReplyError) || failure.endsReading) throw failure;
      lastFailure = failure;
      tell(`articles ${article.fact.id}`, `Not read: ${failure.message}`);
    }
  }
  onProgress?.({ done: articles.length, total: articles.length });
  if (read.length === 0 && lastFailure !== undefined) throw lastFailure;
  return read;
}

/** Asks for a whole body, or for its halves if the answer for the whole is cut off. */
async function askInPieces(
  line: ModelLine,
  article: ArticleText,
  body: string,
  halvings: number,
  signal: AbortSignal | undefined,
): Promise<readonly ArticleReply[]> {
  try {
    return [await askModel(line, article, body, signal)];
  } catch (failure) {
    const cut = findMiddle(body);
    if (!(failure instanceof ModelReplyError) || failure.failure !== 'truncated' || halvings === 0 || cut === undefined)
      throw failure;
    const first = await askInPieces(line, article, body.slice(0, cut), halvings - 1, signal);
    return [...first, ...(await askInPieces(line, article, body.slice(cut), halvings - 1, signal))];
  }
}

/** Finds the end of the paragraph, or else of the sentence, nearest to the middle. */
function findMiddle(body: string): number | undefined {
  const middle = body.length / 2;
  for (const mark of ['\n', '。']) {
    const [before, after] = [body.lastIndexOf(mark, middle), body.indexOf(mark, middle)];
    const nearest = [before, after]
      .filter((at) => at > 0 && at < body.length - 1)
      .sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
    if (nearest !== undefined) return nearest + 1;
  }
  return undefined;
}

function toPageFacts(
  { page, publication, articles }: SegmentedPage,
  records: readonly GroundedArticle['facts'][],
  reader: { readonly name: string; readonly version: string },
): PageFacts {
  return { page: page.file, publication, articles: articles.map(({ fact }) => fact), ...joinArticles(records), reader };
}
