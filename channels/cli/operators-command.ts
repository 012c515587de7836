import { randomBytes, randomUUID } from 'node:crypto';
import { systemClock } from '../../bots/clock.ts';
import { ROLES, type Role } from '../../bots/desk/accounts-api.ts';
import { createChanges } from '../../bots/changes.ts';
import { createOperators } from '../../bots/desk/operators.ts';
import { HelpDeskError } from '../../bots/errors.ts';
import { hashPassword } from '../console/passwords.ts';
import { UsageError, type Command } from './command.ts';
import { openExisting } from './existing-database.ts';
import { readOptions } from './options.ts';

const SHORTEST_PASSWORD = 10;

export const operatorsAddCommand: Command = {
  name: 'operators add',
  usage: 'operators add NAME --role operator|supervisor|administrator',
  summary: 'adds a member of staff; the password comes from standard input, or is made and printed once',
  async run(args, io) {
    const { values, positionals } = readOptions(args, { role: { type: 'string' } });
    const [name] = positionals;
    const role = values.role;
    if (name === undefined || positionals.length > 1 || !isRole(role)) {
      throw new UsageError('');
    }
    const given = io.interactive ? '' : (await io.readInput()).replace(/\r?\n$/, '');
    const password = given === '' ? randomBytes(12).toString('base64url') : given;
    if (password.length < SHORTEST_PASSWORD) {
      throw new HelpDeskError('PASSWORD_TOO_SHORT');
    }
    const storage = await openExisting(io.config());
    try {
      const operators = createOperators({
        storage,
        clock: systemClock,
        changes: createChanges(),
        freshId: () => randomUUID(),
      });
      await operators.create({ name, displayName: name, role, passwordHash: await hashPassword(password) });
    } finally {
      await storage.close();
    }
    io.out(`${name} can sign in as ${role}.`);
    if (given === '') {
      io.out(`Password, shown only now: ${password}`);
    }
    return 0;
  },
};

function isRole(role: string | undefined): role is Role {
  return ROLES.some((known) => known === role);
}
