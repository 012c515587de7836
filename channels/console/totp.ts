import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { renderSVG } from 'uqr';
import { HelpDeskError } from '../../bots/errors.ts';
import type { SecondFactors } from '../../bots/staff/staff-api.ts';
import { tokenHash } from './passwords.ts';

/** Shown in the app beside the code. */
const ISSUER = 'Help desk';
/** A code of the step before and after counts: clocks of telephones differ. */
const WINDOW = 1;
const RECOVERY_CODES = 10;

/** A secret that an app can take over: as a picture to scan, and as text to type. */
export interface Enrolment {
  readonly secret: string;
  readonly uri: string;
  readonly svg: string;
}

export function newEnrolment(name: string): Enrolment {
  const secret = new Secret({ size: 20 }).base32;
  const uri = totp(secret, name).toString();
  return { secret, uri, svg: renderSVG(uri, { border: 2, ecc: 'M' }) };
}

/** The time step whose code this is, undefined when it is none of now. */
export function stepOf(secret: string, code: string, now: Date): number | undefined {
  const timestamp = now.getTime();
  const token = code.replaceAll(' ', '');
  const delta = /^\d{6}$/.test(token) ? totp(secret).validate({ token, timestamp, window: WINDOW }) : null;
  return delta === null ? undefined : TOTP.counter({ timestamp }) + delta;
}

/** Codes for the day when the telephone is lost, 80 bits each. */
export function newRecoveryCodes(): readonly string[] {
  return Array.from({ length: RECOVERY_CODES }, () => {
    const text = new Secret({ buffer: new Uint8Array(randomBytes(10)).buffer }).base32.toLowerCase();
    return (text.match(/.{4}/g) ?? []).join('-');
  });
}

/** They are long and random, so a plain digest is enough to store them by. */
export function recoveryHash(code: string): string {
  return tokenHash(code.toLowerCase().replace(/[^a-z2-7]/g, ''));
}

/**
 * Takes a code of the app or a recovery code; each counts once.
 * @throws HelpDeskError `CODE_WRONG`
 */
export async function spendCode(
  factors: SecondFactors,
  given: { readonly operatorId: string; readonly code: string; readonly now: Date },
): Promise<void> {
  const { operatorId, code, now } = given;
  const factor = await factors.find(operatorId);
  const step = factor?.isOn === true ? stepOf(factor.secret, code, now) : undefined;
  const taken =
    step === undefined
      ? await factors.useRecoveryCode(operatorId, recoveryHash(code))
      : await factors.acceptStep(operatorId, step);
  if (!taken) {
    throw new HelpDeskError('CODE_WRONG');
  }
}

function totp(secret: string, label = ''): TOTP {
  return new TOTP({ issuer: ISSUER, label, secret: Secret.fromBase32(secret) });
}
