import path from 'node:path';
import { z } from 'zod';
import { contentFolder } from '../knowledge/load.ts';

const Port = z.coerce.number().int().min(0).max(65_535);
const Optional = z
  .string()
  .transform((value) => (value.trim() === '' ? undefined : value.trim()))
  .optional();

/** Values separated by commas. */
const List = z
  .string()
  .default('')
  .transform((list) =>
    list
      .split(',')
      .map((value) => value.trim())
      .filter((value) => value !== ''),
  );
const Origin = z.url({
  protocol: /^https?$/,
  error: 'is an address such as https://www.comune.example.it, with its http:// or https://',
});
const Proxy = z.union(
  [z.enum(['loopback', 'linklocal', 'uniquelocal']), z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()],
  'is an address, a network such as 10.0.0.0/8, or loopback, linklocal, uniquelocal',
);

const TELEGRAM_ITSELF = 'https://api.telegram.org';

/** The service's settings, from the environment. The README lists each with its default. */
const Environment = z.object({
  NODE_ENV: Optional,
  PORT: Port.default(3978),
  HOST: z.string().min(1).default('127.0.0.1'),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATABASE_URL: z
    .string()
    .regex(/^(sqlite:.+|postgres(ql)?:\/\/.+)$/, 'is sqlite:PATH or postgres://…')
    .default('sqlite:./data/helpdesk.sqlite'),
  UPLOADS_FOLDER: Optional,
  DIRECT_LINE_SECRET: z.string().min(16, 'has at least 16 characters').optional(),
  WEBCHAT_ORIGINS: List.pipe(z.array(Origin)),
  TRUSTED_PROXIES: List.pipe(z.array(Proxy)),
  TELEGRAM_BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]+$/, 'is a number, a colon and a key, as BotFather gives it')
    .optional(),
  TELEGRAM_MODE: z.enum(['polling', 'webhook']).default('polling'),
  TELEGRAM_API_ROOT: z.url({ protocol: /^https?$/ }).default(TELEGRAM_ITSELF),
  TELEGRAM_WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{1,256}$/, 'is 1 to 256 of A-Z a-z 0-9 _ -')
    .optional(),
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  OIDC_CLIENT_ID: Optional,
  OIDC_CLIENT_SECRET: Optional,
  OIDC_NAME_CLAIM: z.string().min(1).default('preferred_username'),
  OIDC_ROLE_CLAIM: Optional,
  MICROSOFT_APP_ID: Optional,
  MICROSOFT_APP_PASSWORD: Optional,
  MICROSOFT_APP_TENANT_ID: Optional,
  MICROSOFT_APP_TYPE: z.enum(['MultiTenant', 'SingleTenant', 'UserAssignedMSI']).optional(),
  HELPDESK_CONTENT: Optional,
  HELPDESK_CLOCK: z.iso.datetime({ offset: true }).optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
});

/** Names of all settings, as the README lists them. */
export const SETTINGS: readonly string[] = Object.keys(Environment.shape).filter(
  (name) => name !== 'NODE_ENV',
);

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Address under which people reach the service, without a slash at the end; undefined until the port is known. */
  readonly publicUrl: string | undefined;
  readonly databaseUrl: string;
  /** What the desk knows: the shipped content, or another body's. */
  readonly contentFolder: string;
  /** Where the files lie that citizens send. */
  readonly uploadsFolder: string;
  readonly directLineSecret: string | undefined;
  readonly webchatOrigins: readonly string[];
  /** Addresses, networks, or `loopback` and its like, of the proxies before the service. */
  readonly trustedProxies: readonly string[];
  readonly telegram:
    | {
        readonly token: string;
        readonly mode: 'polling' | 'webhook';
        readonly apiRoot: string;
        readonly webhookSecret: string | undefined;
      }
    | undefined;
  readonly microsoftApp:
    | {
        readonly id: string;
        readonly password: string;
        readonly tenantId: string | undefined;
        readonly type: string;
      }
    | undefined;
  /** An identity provider by which staff may sign in. */
  readonly oidc:
    | {
        readonly issuer: string;
        readonly clientId: string;
        readonly clientSecret: string;
        /** The claim that holds the operator's name. */
        readonly nameClaim: string;
        /** The claim that holds the role, where the provider decides who is staff. */
        readonly roleClaim: string | undefined;
      }
    | undefined;
  readonly clockStart: Date | undefined;
  /** Of a collector for traces, which are not made without it. */
  readonly traceEndpoint: string | undefined;
  readonly logLevel: string;
}

/** Settings that are wrong, all of them at once. */
export class SettingsError extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`The settings are not right:\n${faults.map((fault) => `- ${fault}`).join('\n')}`);
    this.name = 'SettingsError';
    this.faults = faults;
  }
}

type Given = Readonly<Record<string, string | undefined>>;

/** @throws SettingsError with every fault, unknown `HELPDESK_*` names among them. */
export function readConfig(environment: Given): Config {
  // An empty value means "not set", as shells and compose files write it.
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const parsed = Environment.safeParse(given);
  const issues = parsed.success ? [] : parsed.error.issues;
  const faults = [
    ...unknownNames(given),
    ...issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`),
    ...wrongTogether(given),
  ];
  if (!parsed.success || faults.length > 0) {
    throw new SettingsError(faults);
  }
  return configOf(parsed.data);
}

function unknownNames(given: Given): readonly string[] {
  return Object.keys(given)
    .filter((name) => name.startsWith('HELPDESK_') && !Object.hasOwn(Environment.shape, name))
    .map((name) => `${name}: there is no such setting`);
}

/** What each setting by itself does not show. It looks at what was given, so that it can speak beside other faults. */
function wrongTogether(given: Given): readonly string[] {
  const faults: string[] = [];
  if (given['NODE_ENV'] === 'production' && given['HELPDESK_CLOCK'] !== undefined) {
    faults.push('HELPDESK_CLOCK: is for demonstrations and tests, and refused in production');
  }
  if (isOnlyPartOf(given, ['MICROSOFT_APP_ID', 'MICROSOFT_APP_PASSWORD'])) {
    faults.push('MICROSOFT_APP_ID, MICROSOFT_APP_PASSWORD: give both or neither');
  }
  if (isOnlyPartOf(given, ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'])) {
    faults.push('OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET: give all three or none');
  }
  if (given['TELEGRAM_MODE'] === 'webhook' && given['TELEGRAM_BOT_TOKEN'] !== undefined) {
    faults.push(...wrongForWebhook(given));
  }
  return faults;
}

function isOnlyPartOf(given: Given, names: readonly string[]): boolean {
  return names.some((name) => given[name] !== undefined) && names.some((name) => given[name] === undefined);
}

function wrongForWebhook(given: Given): readonly string[] {
  const publicUrl = given['PUBLIC_URL'];
  if (publicUrl === undefined) {
    return ['PUBLIC_URL: Telegram must know where to call when TELEGRAM_MODE is webhook'];
  }
  // A Bot API server of one's own calls http as well; Telegram's does not.
  const isTheirs = (given['TELEGRAM_API_ROOT'] ?? TELEGRAM_ITSELF).startsWith(TELEGRAM_ITSELF);
  return isTheirs && /^http:/i.test(publicUrl)
    ? ['PUBLIC_URL: Telegram calls https only when TELEGRAM_MODE is webhook']
    : [];
}

function configOf(settings: z.output<typeof Environment>): Config {
  return {
    port: settings.PORT,
    host: settings.HOST,
    publicUrl: settings.PUBLIC_URL?.replace(/\/+$/, ''),
    databaseUrl: settings.DATABASE_URL,
    contentFolder: settings.HELPDESK_CONTENT ?? contentFolder(),
    uploadsFolder: settings.UPLOADS_FOLDER ?? besideDatabase(settings.DATABASE_URL),
    directLineSecret: settings.DIRECT_LINE_SECRET,
    trustedProxies: settings.TRUSTED_PROXIES,
    webchatOrigins: settings.WEBCHAT_ORIGINS.map((origin) => new URL(origin).origin),
    telegram:
      settings.TELEGRAM_BOT_TOKEN === undefined
        ? undefined
        : {
            token: settings.TELEGRAM_BOT_TOKEN,
            mode: settings.TELEGRAM_MODE,
            apiRoot: settings.TELEGRAM_API_ROOT,
            webhookSecret: settings.TELEGRAM_WEBHOOK_SECRET,
          },
    microsoftApp:
      settings.MICROSOFT_APP_ID === undefined || settings.MICROSOFT_APP_PASSWORD === undefined
        ? undefined
        : {
            id: settings.MICROSOFT_APP_ID,
            password: settings.MICROSOFT_APP_PASSWORD,
            tenantId: settings.MICROSOFT_APP_TENANT_ID,
            type: settings.MICROSOFT_APP_TYPE ?? 'MultiTenant',
          },
    oidc:
      settings.OIDC_ISSUER === undefined ||
      settings.OIDC_CLIENT_ID === undefined ||
      settings.OIDC_CLIENT_SECRET === undefined
        ? undefined
        : {
            issuer: settings.OIDC_ISSUER,
            clientId: settings.OIDC_CLIENT_ID,
            clientSecret: settings.OIDC_CLIENT_SECRET,
            nameClaim: settings.OIDC_NAME_CLAIM,
            roleClaim: settings.OIDC_ROLE_CLAIM,
          },
    clockStart: settings.HELPDESK_CLOCK === undefined ? undefined : new Date(settings.HELPDESK_CLOCK),
    traceEndpoint: settings.OTEL_EXPORTER_OTLP_ENDPOINT,
    logLevel: settings.LOG_LEVEL,
  };
}

/** The files lie beside a database that is a file itself, so that one folder holds all. */
function besideDatabase(url: string): string {
  const isFile = url.startsWith('sqlite:') && url !== 'sqlite::memory:';
  return path.join(isFile ? path.dirname(url.replace(/^sqlite:/, '')) : './data', 'uploads');
}
