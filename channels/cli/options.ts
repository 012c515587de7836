import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from './command.ts';

/** `parseArgs` of Node, with its complaints as usage errors. */
export function readOptions<T extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: T,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : '');
  }
}

/** The instant of `--now`. Without an offset it is read as the machine's own time. */
export function readInstant(value: string | undefined): Date | undefined {
  if (value === undefined) {
    return undefined;
  }
  const instant = new Date(value);
  if (Number.isNaN(instant.getTime())) {
    throw new UsageError(`--now: ${value} is no ISO instant, as in 2024-01-10T09:00:00+01:00`);
  }
  return instant;
}
