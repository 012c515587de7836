import { keepPages } from '../../channels/cli/build-pages-command.ts';

/** Builds the widget and the console once, as the build does, so that test files serve them. */
export async function setup(): Promise<void> {
  await keepPages(() => undefined);
}
