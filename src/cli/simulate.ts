/**
 * `npm run simulate -- --round ID --responses N --seed S [--codes FILE] [--out FILE] [--url URL]`:
 * sends N made-up answers over HTTP, as a phone would. The same seed makes the same answers.
 */
import { createClient } from '@supabase/supabase-js';
import { readFileSync, writeFileSync } from 'node:fs';
import { findInstance, NoInstance } from './instance.ts';
import { readArguments, type Arguments } from './simulate/arguments.ts';
import { SimulationError } from './simulate/error.ts';
import { planInternal, planPublic, type Sending } from './simulate/plan.ts';
import { sendAll } from './simulate/send.ts';
import { readTarget, type Target } from './simulate/target.ts';

try {
	await simulate(readArguments(process.argv.slice(2)));
} catch (error) {
	if (!(error instanceof SimulationError || error instanceof NoInstance)) throw error;
	console.error(error.message);
	process.exitCode = 1;
}

async function simulate(given: Arguments): Promise<void> {
	const { url, supabase } = findInstance(given.url);
	const service = createClient(supabase.url, supabase.secretKey, {
		auth: { persistSession: false }
	});
	const target = await readTarget(service, given.round);
	const sendings = plan(target, given);
	const accepted: Sending[] = [];
	try {
		await sendAll(url, sendings, (sending) => accepted.push(sending));
	} finally {
		if (given.out !== undefined) writeFileSync(given.out, jsonLines(accepted));
		console.log(`Round ${target.slug}: ${accepted.length} of ${given.responses} answers accepted.`);
	}
}

function plan(target: Target, { responses, seed, codes }: Arguments): Sending[] {
	if (target.instrument.kind === 'eit') {
		return planPublic(target.instrument, target.points, responses, seed);
	}
	if (codes === undefined) {
		throw new SimulationError(
			'An internal round takes one slip code an answer: give --codes FILE.'
		);
	}
	const lines = readCodes(codes);
	if (lines.length < responses) {
		throw new SimulationError(`${codes} has ${lines.length} codes for ${responses} responses.`);
	}
	const first = lines.slice(0, responses);
	return planInternal(target.instrument, target.slug, target.ticket, first, seed);
}

/** One code a line; behind a tab may stand what else is known of the slip. */
function readCodes(file: string): string[] {
	try {
		const lines = readFileSync(file, 'utf8').split(/\r?\n/);
		return lines.map((line) => line.split('\t')[0]?.trim() ?? '').filter((code) => code !== '');
	} catch {
		throw new SimulationError(`The file ${file} cannot be read.`);
	}
}

/** One response a line: where it was entered, the cell it counts in, and every answer. */
function jsonLines(sendings: Sending[]): string {
	return sendings
		.map(({ path, cell, answers }) => `${JSON.stringify({ path, cell, answers })}\n`)
		.join('');
}
