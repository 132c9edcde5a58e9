import { useState } from 'react';
import { copyText } from '../../parts/copyText.ts';
import { Section } from '../../parts/Section.tsx';
import { useWords } from '../../words/useWords.ts';

/** The ways to cite, as the server names them, and what each is called. */
const STYLES = [
  ['gbt7714', 'GB/T 7714'],
  ['bibtex', 'BibTeX'],
  ['csl-json', 'CSL JSON'],
  ['text', null],
] as const;

interface Cited {
  readonly style: string;
  readonly text: string;
  readonly isCopied: boolean;
}

/** Copies the citation of a figure in one of four styles; the server prints it. */
export function FigureCitation({ id }: { readonly id: string }) {
  const { say } = useWords();
  const [cited, setCited] = useState<Cited | undefined>();
  const [isFailed, setFailed] = useState(false);
  return (
    <Section title={say('figure.cite')} isPlain>
      <div className="row">
        {STYLES.map(([style, called]) => (
          <button
            key={style}
            type="button"
            className="button"
            aria-pressed={cited?.style === style}
            onClick={async () => {
              setFailed(false);
              try {
                const response = await fetch(`/cite/${id}?style=${style}`);
                if (!response.ok) throw new Error(response.statusText);
                const text = await response.text();
                setCited({ style, text, isCopied: await copyText(text) });
              } catch {
                setFailed(true);
              }
            }}
          >
            {called ?? say('figure.cite.text')}
          </button>
        ))}
      </div>
      <div aria-live="polite">
        {isFailed && <p className="small">{say('state.failed')}</p>}
        {cited !== undefined && (
          <>
            {/* It scrolls sideways in a narrow window, so it must be accessible by keyboard. */}
            <pre className="figure-citation" tabIndex={0} aria-label={say('figure.cite')}>
              {cited.text}
            </pre>
            {cited.isCopied && <p className="quiet tiny">{say('tools.copied')}</p>}
          </>
        )}
      </div>
    </Section>
  );
}
