import { Link } from '@tanstack/react-router';
import { findToken } from '../../api/token.ts';
import { JudgementLine } from '../../figures/JudgementLine.tsx';
import {
  type NameDecisionFragment,
  UndoNameDecisionDocument,
  type UndoNameDecisionMutation,
} from '../../generated/graphql.ts';
import { ReasonForm } from '../../parts/ReasonForm.tsx';
import { Section } from '../../parts/Section.tsx';
import { useWords } from '../../words/useWords.ts';

interface NameDecisionsProps {
  readonly decisions: readonly NameDecisionFragment[];
  /** Receives the id of the entity that the name means after a split is undone; undefined if a merge is undone. */
  readonly onUndone: (entityId: string | undefined) => void;
}

/** What editors decided about whom a name means: who decided, when and why. Those in force can be undone. */
export function NameDecisions({ decisions, onUndone }: NameDecisionsProps) {
  const { say } = useWords();
  if (decisions.length === 0) return null;
  return (
    <Section title={say('judge.history')} count={decisions.length} isPlain>
      <ol className="plain-list small">
        {decisions.map((decision) => (
          <li key={decision.id}>
            <JudgementLine judgement={decision} />
            {decision.mention !== null && (
              <p className="quiet tiny">
                {say('judge.about', { words: decision.mention.surface })}{' '}
                <Link to="/node/$id" params={{ id: decision.mention.article.id }}>
                  {decision.mention.article.headline ?? say('article.nohead')}
                </Link>
              </p>
            )}
            {findToken() !== '' &&
              decision.undoneAt === null &&
              (decision.kind === 'DIFFERENT' || decision.kind === 'MERGE') && (
                <ReasonForm<UndoNameDecisionMutation>
                  label={say('judge.undo')}
                  document={UndoNameDecisionDocument}
                  input={{ judgement: decision.id }}
                  onDone={({ undoJudgement }) => onUndone(undoJudgement.judgement.mention?.entity?.id)}
                />
              )}
          </li>
        ))}
      </ol>
      <p className="quiet tiny">{say('judge.history.note')}</p>
    </Section>
  );
}
