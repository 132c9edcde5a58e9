import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { FigureChange } from '../../figures/FigureChange.tsx';
import { nameMeasured } from '../../figures/nameMeasured.ts';
import { printPeriod } from '../../figures/printPeriod.ts';
import { VerdictMark } from '../../figures/VerdictMark.tsx';
import type { ArticleQuery, FigureReadFragment } from '../../generated/graphql.ts';
import { KindDot } from '../../parts/KindDot.tsx';
import { Notice } from '../../parts/Notice.tsx';
import type { MarkKind } from '../../text/marks.ts';
import { useWords } from '../../words/useWords.ts';
import { KIND_OF_NAME } from './collectMarks.ts';

interface ArticleMarksProps {
  readonly article: Pick<NonNullable<ArticleQuery['article']>, 'mentions' | 'quotations'> & {
    readonly statistics: { readonly totalCount: number; readonly nodes: ReadonlyArray<FigureReadFragment> };
  };
  readonly hidden: ReadonlyArray<string>;
  readonly active: string | undefined;
  readonly chosen: string | undefined;
  readonly onPoint: (id: string | undefined) => void;
  readonly onChoose: (id: string | undefined) => void;
}

/**
 * What was found in a text, as a list: figures first, then names, then quotations. It says everything that the marks
 * say.
 */
export function ArticleMarks({ article, hidden, ...pointing }: ArticleMarksProps) {
  const { say, language, name } = useWords();
  const { statistics, mentions, quotations } = article;
  if (statistics.nodes.length + mentions.nodes.length + quotations.nodes.length === 0) {
    return <Notice kind="empty" title={say('article.nothing')} />;
  }
  const isCut = [statistics, mentions].some(({ totalCount, nodes }) => totalCount > nodes.length);
  const show = (kind: MarkKind): boolean => !hidden.includes(kind);
  return (
    <ul className="mark-list">
      {show('figure') &&
        statistics.nodes.map((figure) => (
          <Row key={figure.id} id={figure.id} kind="Statistic" title={figure.display} {...pointing}>
            <span>
              {figure.subject.name} {nameMeasured(figure)}
            </span>
            <span className="quiet tiny">
              {figure.period === null ? say('figure.noPeriod') : printPeriod(figure.period.text, language)}
              {figure.attributedTo.length > 0 && ` · ${figure.attributedTo.map((one) => one.name).join('、')}`}
            </span>
            <FigureChange figure={figure} />
            {(figure.rejected || figure.corrected) && (
              <span>
                <VerdictMark verdict={figure.rejected ? 'REJECTED' : 'CORRECTED'} isWhole />
              </span>
            )}
            <Link to="/node/$id" params={{ id: figure.id }} className="tiny">
              {say('figure.more')}
            </Link>
          </Row>
        ))}
      {mentions.nodes
        .filter(({ entityKind }) => show(KIND_OF_NAME[entityKind]))
        .map((mention) => (
          <Row
            key={mention.id}
            id={mention.id}
            kind={KIND_NAMES[KIND_OF_NAME[mention.entityKind]]}
            title={mention.surface}
            {...pointing}
          >
            <span className="tiny">
              {mention.entity === null ? (
                <span className="quiet">{say('article.unresolved')}</span>
              ) : (
                <Link to="/node/$id" params={{ id: mention.entity.id }}>
                  {mention.entity.name}
                </Link>
              )}
              {mention.rule !== null && <span className="quiet"> · {name('resolved', mention.rule)}</span>}
            </span>
          </Row>
        ))}
      {show('quotation') &&
        quotations.nodes.map((quotation) => (
          <Row key={quotation.id} id={quotation.id} kind="Quotation" title={quotation.text} {...pointing}>
            <span className="tiny">
              {quotation.speaker === null ? (
                <span className="quiet">{name('kind', 'Quotation')}</span>
              ) : (
                <Link to="/node/$id" params={{ id: quotation.speaker.id }}>
                  {quotation.speaker.name}
                </Link>
              )}
            </span>
          </Row>
        ))}
      {isCut && <li className="quiet">{say('article.more', { n: 100 })}</li>}
    </ul>
  );
}

const KIND_NAMES: Readonly<Record<MarkKind, string>> = {
  figure: 'Statistic',
  region: 'Region',
  organization: 'Organization',
  person: 'Person',
  project: 'Project',
  quotation: 'Quotation',
};

interface RowProps extends Omit<ArticleMarksProps, 'article' | 'hidden'> {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly children: ReactNode;
}

function Row({ id, kind, title, active, chosen, onPoint, onChoose, children }: RowProps) {
  const row = useRef<HTMLLIElement>(null);
  const isChosen = id === chosen;
  useEffect(() => {
    const side = row.current?.closest('.marks-side');
    if (!isChosen || row.current === null || !(side instanceof HTMLElement)) return;
    side.scrollTo({ top: row.current.offsetTop - side.clientHeight / 3 });
  }, [isChosen]);
  return (
    <li
      ref={row}
      data-active={id === active ? '' : undefined}
      data-chosen={isChosen ? '' : undefined}
      onMouseEnter={() => onPoint(id)}
      onMouseLeave={() => onPoint(undefined)}
    >
      <span className="mark-list-head">
        <KindDot kind={kind} />
        <button
          type="button"
          aria-pressed={isChosen}
          onClick={() => onChoose(isChosen ? undefined : id)}
          onFocus={() => onPoint(id)}
          onBlur={() => onPoint(undefined)}
        >
          {title}
        </button>
      </span>
      {children}
    </li>
  );
}
