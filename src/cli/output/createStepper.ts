import { Listr } from 'listr2';
import type { Output } from './createOutput.ts';

/** Runs one step, showing its progress; `describe` gives the line that stays when it is done. */
export type Stepper = <Result>(
  title: string,
  work: (say: (progress: string) => void) => Promise<Result>,
  describe: (result: Result) => string,
) => Promise<Result>;

/** Creates the display of steps: a changing line on a terminal, plain lines elsewhere. */
export function createStepper(out: Output): Stepper {
  return out.isTerminal ? stepOnTerminal : createPlainStepper(out);
}

const stepOnTerminal: Stepper = async (title, work, describe) => {
  const { promise, resolve } = Promise.withResolvers<Awaited<ReturnType<typeof work>>>();
  const list = new Listr(
    {
      title,
      async task(_context, task) {
        const result = await work((progress) => (task.output = progress));
        task.title = `${title}: ${describe(result)}`;
        resolve(result);
      },
    },
    // Errors and signals are reported once, by the command line itself.
    { registerSignalListeners: false, rendererOptions: { showErrorMessage: false } },
  );
  await list.run();
  return promise;
};

function createPlainStepper(out: Output): Stepper {
  return async (title, work, describe) => {
    out.write(`${title} …\n`);
    const result = await work((progress) => out.write(`  ${progress}\n`));
    out.write(`${title}: ${describe(result)}\n`);
    return result;
  };
}
