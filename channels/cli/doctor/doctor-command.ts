import { existsSync } from 'node:fs';
import { systemClock } from '../../../bots/clock.ts';
import { SettingsError, type Config } from '../../../bots/config.ts';
import { checkContent } from '../../../knowledge/checks/check.ts';
import { isKnowledgeKept } from '../../../knowledge/keep-knowledge.ts';
import { builtFolder } from '../../built-folder.ts';
import type { Command, CommandIo } from '../command.ts';
import { readOptions } from '../options.ts';
import { checkBackup, checkDatabase } from './database.ts';
import { fail, ok, warn, type Finding } from './finding.ts';
import { checkFolders, checkNode } from './machine.ts';
import { checkTelegram } from './telegram.ts';

export const doctorCommand: Command = {
  name: 'doctor',
  usage: 'doctor [--json]',
  summary: 'looks at settings, machine, database, Telegram and content, and says what to do',
  async run(args, io) {
    const { values } = readOptions(args, { json: { type: 'boolean', default: false } });
    const findings = await examine(io);
    for (const finding of findings) {
      io.out(values.json ? JSON.stringify(finding) : line(finding));
    }
    return findings.some(({ state }) => state === 'fail') ? 1 : 0;
  },
};

async function examine(io: CommandIo): Promise<readonly Finding[]> {
  const settings = readSettings(io);
  if (!('databaseUrl' in settings)) {
    return settings;
  }
  return [
    ok('settings', 'all known and well formed'),
    ...checkSettings(settings),
    checkNode(process.version),
    ...(await checkFolders(settings)),
    ...(await checkDatabase(settings, systemClock.now())),
    ...(await checkBackup(settings, io)),
    ...(await checkTelegram(settings)),
    ...(await checkKnowledge(settings)),
    checkPages(),
  ];
}

function readSettings(io: CommandIo): Config | readonly Finding[] {
  try {
    return io.config();
  } catch (error) {
    if (error instanceof SettingsError) {
      return error.faults.map((fault) => fail('settings', fault, 'The README lists the settings.'));
    }
    throw error;
  }
}

/** What is well formed and yet wrong for a service that people use. */
export function checkSettings({ publicUrl, clockStart, host, trustedProxies }: Config): readonly Finding[] {
  const findings: Finding[] = [];
  if (clockStart !== undefined) {
    const advice = 'Take HELPDESK_CLOCK away, unless this is a demonstration.';
    findings.push(warn('clock', 'the service does not show today', advice));
  }
  if (publicUrl === undefined) {
    findings.push(warn('settings', 'PUBLIC_URL is not set', 'Set it to the address that people use.'));
  } else if (publicUrl.startsWith('http:')) {
    findings.push(warn('settings', 'PUBLIC_URL has no https', 'Put a proxy with a certificate before it.'));
  } else if (host === '127.0.0.1' && trustedProxies.length === 0) {
    const advice = 'Set TRUSTED_PROXIES=loopback, or all citizens count as one.';
    findings.push(warn('settings', 'a proxy stands before it that is not trusted', advice));
  }
  return findings;
}

async function checkKnowledge({ contentFolder }: Config): Promise<readonly Finding[]> {
  const faults = await checkContent(contentFolder, systemClock.now());
  if (faults.length > 0) {
    return [fail('content', `${faults.length} faults`, 'See them with: helpdesk knowledge check')];
  }
  const engine = isKnowledgeKept(contentFolder)
    ? ok('engine', 'trained for this content')
    : warn('engine', 'trained anew at each start', 'Train it once: helpdesk knowledge train');
  return [ok('content', 'right'), engine];
}

function checkPages(): Finding {
  const missing = (['widget', 'console'] as const).filter((page) => !existsSync(builtFolder(page)));
  return missing.length === 0
    ? ok('pages', 'built')
    : fail('pages', `not built: ${missing.join(', ')}`, 'Build them: npm run build');
}

const SIGNS = { ok: '✓', warn: '!', fail: '✗' } as const;

function line({ check, state, words, advice }: Finding): string {
  return `${SIGNS[state]} ${check}: ${words}${advice === undefined ? '' : `\n    ${advice}`}`;
}
