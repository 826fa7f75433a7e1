/**
 * The year's report of the demonstration, each document beside what it is made of: the model beside
 * scoring the year, the page beside the list of reports, Word beside the page, PDF beside Word. Every
 * one is made anew from the figures, as for whoever opens it.
 */
import { request, type APIResponse } from '@playwright/test';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { officePath } from '../../src/lib/server/documents/report/office.ts';
import { startInstance } from '../e2e/support/instance.ts';
import { signInAnalyst } from './accounts.ts';
import { inTurns, measured, timed, type Measured } from './measured.ts';

const TURNS = 15;
/** LibreOffice takes seconds. */
const PDF_TURNS = 3;
const PDF_MS = 60_000;
const AGENCY = 'thung-prongsai-demonstration';
const YEAR = 2566;
const ROOT = join(import.meta.dirname, '..', '..');

export async function run(): Promise<Measured[]> {
	return [await measureModel(), ...(await measureDocuments())];
}

async function measureModel(): Promise<Measured> {
	// Its sentences are the pages' own, which plain Node cannot find.
	const { module } = await runnerImport<typeof import('./report-model.ts')>(
		join(import.meta.dirname, 'report-model.ts'),
		{ root: ROOT, configFile: false, resolve: { alias: { $lib: join(ROOT, 'src/lib') } } }
	);
	const { model, score } = await inTurns(TURNS, {
		model: () => timed(module.makeModel),
		score: () => timed(module.scoreIt)
	});
	return measured('report_model', 'ms', model, score);
}

async function measureDocuments(): Promise<Measured[]> {
	const instance = await startInstance();
	const reader = await request.newContext();
	try {
		const { url } = instance.addresses;
		await signInAnalyst(reader, instance.data, url);
		const home = `${url}/staff/report/${AGENCY}/${YEAR}`;
		const get = (address: string) => () => whole(() => reader.get(address));
		const [list, page, memo, docx] = [
			get(`${url}/staff/report`),
			get(home),
			get(`${home}/memo.docx`),
			get(`${home}/report.docx`)
		];
		for (const first of [list, page, memo, docx]) await first();
		const times = await inTurns(TURNS, { list, page, memo, docx });
		const figures = [
			measured('report_html', 'ms', times.page, times.list),
			measured('report_memo', 'ms', times.memo, times.page),
			measured('report_docx', 'ms', times.docx, times.page)
		];
		if (officePath() === null) return figures;
		const pdf = () => whole(() => reader.post(`${home}/report.pdf`, formOf(url)));
		const slow = await inTurns(PDF_TURNS, { pdf, docx });
		return [...figures, measured('report_pdf', 'ms', slow.pdf, slow.docx)];
	} finally {
		await reader.dispose();
		await instance.stop();
	}
}

const formOf = (origin: string) => ({
	form: { digits: 'thai' },
	headers: { origin },
	maxRedirects: 0,
	timeout: PDF_MS
});

/** Milliseconds until the last byte of an answer that is none but the document. */
function whole(ask: () => Promise<APIResponse>): Promise<number> {
	return timed(async () => {
		const reply = await ask();
		if (reply.status() !== 200) throw new Error(`The report answers ${reply.status()}.`);
		await reply.body();
	});
}
