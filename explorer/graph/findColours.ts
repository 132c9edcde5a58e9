/** Colours of the drawing, as the page's tokens are now. */
export interface Colours {
  readonly ink: string;
  readonly line: string;
  readonly faint: string;
  readonly raised: string;
  /** Colour of a type of node. */
  readonly kinds: (type: string) => string;
}

const TOKENS: Readonly<Record<string, string>> = {
  Statistic: '--k-figure',
  Indicator: '--k-figure',
  Series: '--k-figure',
  Region: '--k-region',
  Organization: '--k-organization',
  Publication: '--k-organization',
  Person: '--k-person',
  Post: '--k-person',
  Project: '--k-project',
  Article: '--k-article',
};

/** Reads the colours of the drawing. WebGL knows no custom properties: the browser is asked what each of them is. */
export function findColours(): Colours {
  const probe = document.createElement('span');
  document.body.append(probe);
  const read = (token: string): string => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const kinds = new Map(Object.entries(TOKENS).map(([type, token]) => [type, read(token)]));
  const other = read('--k-quotation');
  const colours = { ink: read('--ink'), line: read('--line-strong'), faint: read('--line'), raised: read('--raised') };
  probe.remove();
  return { ...colours, kinds: (type) => kinds.get(type) ?? other };
}
