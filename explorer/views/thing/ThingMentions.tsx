import { Link } from '@tanstack/react-router';
import { findToken } from '../../api/token.ts';
import { SplitEntityDocument, type SplitEntityMutation } from '../../generated/graphql.ts';
import { nameArticle } from '../../parts/nameArticle.ts';
import { ReasonForm } from '../../parts/ReasonForm.tsx';
import { Section } from '../../parts/Section.tsx';
import { useWords } from '../../words/useWords.ts';
import type { Thing } from './thing.ts';

/** What a name became that was split off. */
export interface SplitOff {
  readonly id: string;
  readonly name: string;
}

export interface DecidedProps {
  readonly splitOff: SplitOff | undefined;
  /** Shows what an editor decided: on this view, or on that of the entity with this id. */
  readonly onDecided: (entityId: string | undefined, splitOff?: SplitOff) => void;
}

type MentionPage = Extract<Thing, { __typename: 'Organization' }>['mentions'];

/** Where texts name it, and why each of these names was taken for it; editors split a name off here. */
export function ThingMentions({ mentions, splitOff, onDecided }: { readonly mentions: MentionPage } & DecidedProps) {
  const words = useWords();
  const { say, name, language } = words;
  if (mentions.nodes.length === 0) return null;
  return (
    <Section title={say('thing.mentions')} count={mentions.totalCount} isPlain>
      <p aria-live="polite" className="small">
        {splitOff !== undefined && (
          <>
            {say('judge.splitOff')}{' '}
            <Link to="/node/$id" params={{ id: splitOff.id }}>
              {splitOff.name}
            </Link>
          </>
        )}
      </p>
      <ul className="plain-list small">
        {mentions.nodes.map(({ id, surface, rule, why, article }) => (
          <li key={id}>
            <Link to="/node/$id" params={{ id: article.id }} search={{ at: id }}>
              {surface}
            </Link>
            <p className="quiet tiny">
              {[
                nameArticle(article, words),
                rule === null ? null : name('resolved', rule),
                language === 'en' ? why : null,
              ]
                .filter((part) => part !== null && part !== undefined && part !== '')
                .join(' · ')}
            </p>
            {findToken() !== '' && (
              <ReasonForm<SplitEntityMutation>
                label={say('judge.split')}
                document={SplitEntityDocument}
                input={{ mention: id }}
                onDone={({ splitEntity }) => onDecided(undefined, splitEntity.mention.entity ?? undefined)}
              />
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
