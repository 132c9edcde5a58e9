import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';

/** How a visitor arrives. */
export interface VisitorOptions {
  readonly width?: number;
  readonly dark?: boolean;
}

/** Someone who looks at the explorer in a real browser, and what was noticed in the meantime. */
export interface Visitor {
  readonly page: Page;
  /** Operations that were sent since the last reset, the registered document of each. */
  readonly operations: string[];
  /** Errors of the console and of scripts, answers that failed, and requests to other machines. */
  readonly complaints: string[];
  readonly close: () => Promise<void>;
}

/** Opens a browser window on a server. Whatever leaves this machine fails, and is recorded. */
export async function visit(browser: Browser, origin: string, options: VisitorOptions = {}): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width: options.width ?? 1280, height: 900 },
    colorScheme: options.dark === true ? 'dark' : 'light',
  });
  const page = await context.newPage();
  const operations: string[] = [];
  const complaints: string[] = [];
  await context.route(
    (url) => url.origin !== origin,
    (route) => {
      complaints.push(`asked ${route.request().url()}`);
      return route.abort();
    },
  );
  page.on('response', (response) => {
    const request = response.request();
    if (new URL(request.url()).pathname !== '/graphql' || request.method() !== 'POST') return;
    // A busy server is sent the same operation again: that still counts as one operation.
    if (response.status() === 503) return;
    operations.push(String((request.postDataJSON() as { documentId?: string }).documentId));
  });
  page.on('console', (message) => {
    // The browser's own note of a server that was busy.
    if (message.type() === 'error' && !message.text().includes('503')) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { page, operations, complaints, close: () => context.close() };
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Finds what keeps people out of a page: findings of axe-core that are serious or worse, one line each. */
export async function findBarriers(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  // What passes is counted but not described, which would take most of the time on a long page.
  const found = (await page.evaluate("axe.run({ resultTypes: ['violations'] })")) as {
    violations: { id: string; impact: string; nodes: { target: string[]; failureSummary: string }[] }[];
  };
  return found.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary}`),
    );
}
