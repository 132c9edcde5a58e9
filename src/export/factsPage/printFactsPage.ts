import { createHash } from 'node:crypto';
import type { LocatedPageFacts } from '../../model/locatedPageFacts.ts';
import type { Page } from '../../model/page.ts';
import { FACT_KINDS, type FactKind, listMarkedFacts, type MarkedFact } from './listMarkedFacts.ts';

const TITLES: Readonly<Record<FactKind, string>> = {
  figure: 'Figures',
  quotation: 'Quotations',
  person: 'People',
  organization: 'Organizations',
  project: 'Projects',
};

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.7 system-ui, sans-serif; }
body { margin: 0; display: grid; grid-template-columns: minmax(0, 3fr) minmax(18rem, 2fr); }
header { grid-column: 1 / -1; padding: .75rem 1.5rem; border-bottom: 1px solid #8886; }
h1 { font-size: 1.1rem; margin: 0; } header p { margin: 0; font-size: .85rem; }
main, aside { padding: 1rem 1.5rem; height: calc(100vh - 5rem); box-sizing: border-box; overflow: auto; }
pre { font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; margin: 0; }
pre a { color: inherit; text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: 3px; }
.figure { text-decoration-color: #c60; } .quotation { text-decoration-color: #084; } .person { text-decoration-color: #06c; }
.organization { text-decoration-color: #808; } .project { text-decoration-color: #b03; }
h2 { font-size: 1rem; } ol { padding-left: 2rem; } li { margin-bottom: .75rem; } li > a { font-weight: 600; color: inherit; }
dl { display: grid; grid-template-columns: 7rem 1fr; margin: 0; font-size: .85rem; } dt { opacity: .75; } dd { margin: 0; overflow-wrap: anywhere; }
:target { background: #fd08; outline: 2px solid #c90; }
@media (max-width: 50rem) { body { display: block; } main, aside { height: auto; } }
@media print { body { display: block; } main, aside { height: auto; overflow: visible; } }
`;

/**
 * Prints one self-contained file: the text of a page, character by character, with every fact marked, and the facts in lists.
 * A mark leads to its fact and a fact to its mark. There is no script in it and nothing is loaded from elsewhere.
 */
export function printFactsPage({ file, text, sha256 }: Page, facts: LocatedPageFacts): string {
  const marked = listMarkedFacts(text, facts);
  const { publication } = facts;
  const source = [
    publication?.name,
    publication?.date,
    publication?.pageNumber == null ? null : `page ${publication.pageNumber}`,
  ]
    .filter((part) => part != null)
    .join('，');
  const counts = FACT_KINDS.map(
    (kind) => `${String(marked.filter((fact) => fact.kind === kind).length)} ${TITLES[kind].toLowerCase()}`,
  );
  // What a mark shows while its fact is chosen: each of its pieces.
  const chosen = marked.map((_fact, at) => `body:has(#f${at}:target) .m${at}, body:has(#m${at}:target) .m${at}`);
  const style = `${STYLE}${chosen.length === 0 ? '' : `${chosen.join(',\n')} { background: #fd08; }\n`}`;
  const hash = createHash('sha256').update(style).digest('base64');
  return `<!doctype html>
<html lang="zh">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(file)}</title>
<style>${style}</style>
</head>
<body>
<header lang="en">
<h1>${escape(file)}</h1>
<p>${escape(source)} ${counts.join(' · ')} · SHA-256 ${escape(sha256)}</p>
</header>
<main>
<pre><span></span>${printMarks(text, marked)}</pre>
</main>
<aside lang="en">
${FACT_KINDS.map((kind) => printList(kind, marked)).join('')}</aside>
</body>
</html>
`;
}

/** Cuts the text wherever a fact begins or ends, so that facts that overlap are all marked. */
function printMarks(text: string, facts: readonly MarkedFact[]): string {
  const begun = new Set<number>();
  const bounds = [...new Set([0, text.length, ...facts.flatMap(({ span }) => span)])].toSorted((a, b) => a - b);
  return bounds
    .slice(0, -1)
    .map((start, at) => {
      const end = bounds[at + 1] ?? text.length;
      const piece = escape(text.slice(start, end));
      const here = facts.flatMap(({ span }, number) => (span[0] <= start && end <= span[1] ? [number] : []));
      // The shortest one is the nearest to what is printed here.
      const nearest = here.toSorted((a, b) => lengthOf(facts[a]) - lengthOf(facts[b]))[0];
      if (nearest === undefined) return piece;
      const anchors = here.filter((number) => !begun.has(number));
      for (const number of anchors) begun.add(number);
      const places = anchors.map((number) => `<span id="m${number}"></span>`).join('');
      const classes = here.map((number) => `m${number}`).join(' ');
      return `${places}<a class="${String(facts[nearest]?.kind)} ${classes}" href="#f${nearest}">${piece}</a>`;
    })
    .join('');
}

function lengthOf(fact: MarkedFact | undefined): number {
  return fact === undefined ? 0 : fact.span[1] - fact.span[0];
}

function printList(kind: FactKind, facts: readonly MarkedFact[]): string {
  const entries = facts.flatMap((fact, number) => (fact.kind === kind ? [printFact(fact, number)] : []));
  return entries.length === 0 ? '' : `<h2>${TITLES[kind]}</h2>\n<ol>\n${entries.join('')}</ol>\n`;
}

/** Values stand alone (bdi): a character that changes the writing direction does not affect the text around it. */
function printFact({ title, details }: MarkedFact, number: number): string {
  const rows = details
    .map(([name, value]) => `<dt>${name}</dt><dd><bdi lang="zh">${escape(value)}</bdi></dd>`)
    .join('');
  return `<li id="f${number}"><a href="#m${number}"><bdi lang="zh">${escape(title)}</bdi></a><dl>${rows}</dl></li>\n`;
}

/** HTML may not contain a NUL, not even as a character reference. */
function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replaceAll('\0', '\uFFFD');
}
