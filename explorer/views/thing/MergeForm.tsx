import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { MergeEntitiesDocument, type MergeEntitiesMutation } from '../../generated/graphql.ts';
import { ReasonForm } from '../../parts/ReasonForm.tsx';
import { ThingField } from '../../search/ThingField.tsx';
import { useWords } from '../../words/useWords.ts';

interface MergeFormProps {
  readonly id: string;
  readonly name: string;
}

/** Says, with a reason, that another thing of the same name is this one. */
export function MergeForm({ id, name }: MergeFormProps) {
  const { say } = useWords();
  const navigate = useNavigate();
  const [text, setText] = useState(name);
  const [other, setOther] = useState('');
  const isChosen = other !== '' && other !== id;
  return (
    <ReasonForm<MergeEntitiesMutation>
      label={say('judge.merge')}
      document={MergeEntitiesDocument}
      input={isChosen ? { entities: [id, other] } : undefined}
      onDone={({ mergeEntities }) => void navigate({ to: '/node/$id', params: { id: mergeEntities.id } })}
    >
      <ThingField text={text} onText={setText} label={say('judge.merge.with')} onPick={setOther} />
      {isChosen && (
        <p className="quiet small">
          {say('judge.merge.chosen')}{' '}
          <Link to="/node/$id" params={{ id: other }} target="_blank">
            {other}
          </Link>
        </p>
      )}
    </ReasonForm>
  );
}
