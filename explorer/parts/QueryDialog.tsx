import './queryDialog.css';
import { Dialog } from '@base-ui/react/dialog';
import queries from 'virtual:queries';
import type { Asked } from '../api/useView.ts';
import { useWords } from '../words/useWords.ts';

interface QueryDialogProps {
  readonly asked: Asked;
  readonly onClose: () => void;
}

/** Shows the one request behind a view, and opens it in the playground. */
export function QueryDialog({ asked: { documentId, variables }, onClose }: QueryDialogProps) {
  const { say } = useWords();
  const query = queries[documentId] ?? '';
  const values = JSON.stringify(variables, null, 2);
  const href = `/graphql?${new URLSearchParams({ query, variables: values })}`;
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="dialog-backdrop" />
        <Dialog.Popup className="dialog">
          <div className="dialog-head">
            <Dialog.Title>{say('tools.query.title')}</Dialog.Title>
            <Dialog.Close className="button" data-quiet>
              {say('tools.close')}
            </Dialog.Close>
          </div>
          <Dialog.Description className="quiet small">{say('tools.query.hint')}</Dialog.Description>
          <pre className="dialog-code" tabIndex={0} aria-label={say('tools.query.title')}>
            {query}
          </pre>
          <h3>{say('tools.variables')}</h3>
          <pre className="dialog-code">{values}</pre>
          <a className="button" data-primary href={href}>
            {say('tools.query.open')}
          </a>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
