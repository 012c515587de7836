import { z } from 'zod';
import { DAY_MS } from '../../knowledge/durations.ts';
import { Locale } from '../../knowledge/schema/locale.ts';
import type { Report } from '../../bots/desk/reports.ts';
import { reportCsv } from '../../bots/desk/report-csv.ts';
import type { ConsoleDeps } from './console-deps.ts';
import type { Router } from './router.ts';
import { securityHeaders } from './security-headers.ts';

const LONGEST_DAYS = 366;

/** Civil days, both included. */
const Period = z
  .object({ from: z.iso.date(), to: z.iso.date(), locale: Locale.default('it') })
  .refine(({ from, to }) => from <= to, 'the period ends before it begins')
  .refine(
    ({ from, to }) => Date.parse(to) - Date.parse(from) < LONGEST_DAYS * DAY_MS,
    `a period has at most ${LONGEST_DAYS} days`,
  );

/** How the service did over a period, to look at and to take along. */
export function mountReports(
  router: Router,
  { reports, articles }: Pick<ConsoleDeps, 'reports' | 'articles'>,
): void {
  const reported = async ({ locale, ...period }: z.infer<typeof Period>): Promise<Report> => {
    const report = await reports.over(period);
    const topics = report.topics.map(({ name, count }) => ({
      name: articles.title(name, locale) ?? name,
      count,
    }));
    return { ...report, topics };
  };
  router.add(
    { method: 'get', path: '/api/console/reports', action: 'report.read', input: Period },
    async ({ input }) => ({ status: 200, body: { report: await reported(input) } }),
  );
  router.add(
    { method: 'get', path: '/api/console/reports.csv', action: 'report.read', input: Period },
    async ({ input, response }) => {
      const csv = reportCsv(await reported(input));
      response.writeHead(200, {
        ...securityHeaders(),
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="help-desk-${input.from}-${input.to}.csv"`,
        'Cache-Control': 'no-store',
      });
      response.end(csv);
      return undefined;
    },
  );
}
