import { Link } from '@tanstack/react-router';
import { printPeriod } from '../../figures/printPeriod.ts';
import { namePrintedIn } from '../../parts/namePrintedIn.ts';
import { Rest } from '../../parts/Rest.tsx';
import { Section } from '../../parts/Section.tsx';
import { useWords } from '../../words/useWords.ts';
import type { Thing } from './thing.ts';

/** The words that a person or body is quoted with, each with its article. */
export function ThingQuotations({ thing }: { readonly thing: Thing }) {
  const words = useWords();
  const { say, language } = words;
  const quotations = thing.__typename === 'Quotation' ? [thing] : 'quotations' in thing ? thing.quotations.nodes : [];
  const total = 'quotations' in thing ? thing.quotations.totalCount : quotations.length;
  if (quotations.length === 0) return null;
  return (
    <Section title={say('thing.quotations')} count={total}>
      <ul className="thing-quotations">
        {quotations.map(({ id, text, article }) => (
          <li key={id}>
            <blockquote>{text}</blockquote>
            <p className="quiet tiny">
              <Link to="/node/$id" params={{ id: article.id }} search={{ at: id }}>
                {article.headline ?? say('article.nohead')}
              </Link>{' '}
              · {namePrintedIn(article.publication, article.page.file, words)} ·{' '}
              {article.date === null ? say('figure.noDate') : printPeriod(article.date, language)}
            </p>
          </li>
        ))}
      </ul>
      <Rest under={thing.id} list="quotations" shown={quotations.length} total={total} />
    </Section>
  );
}
