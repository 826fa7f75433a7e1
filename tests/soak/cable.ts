/** The cable between an instance and its Supabase: a TCP proxy that can be pulled out. */
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface Cable {
	/** The same interface, at the end of the cable. */
	url: string;
	/** Breaks every connection, and every new one, until it is plugged in again. */
	pull(): void;
	plug(): void;
	remove(): Promise<void>;
}

/** Lays a cable to an http address of this machine. */
export async function layCable(to: string): Promise<Cable> {
	const { port: target } = new URL(to);
	const sockets = new Set<Socket>();
	let isPlugged = true;
	const hold = (socket: Socket, other: Socket) => {
		sockets.add(socket);
		socket.on('error', () => undefined);
		socket.once('close', () => {
			sockets.delete(socket);
			other.destroy();
		});
	};
	const server = createServer((near) => {
		if (!isPlugged) return near.destroy();
		const far = connect(Number(target), '127.0.0.1');
		hold(near, far);
		hold(far, near);
		near.pipe(far).pipe(near);
		return near;
	});
	await once(server.listen(0, '127.0.0.1'), 'listening');
	const pull = () => {
		isPlugged = false;
		for (const socket of sockets) socket.destroy();
	};
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		pull,
		plug: () => (isPlugged = true),
		async remove() {
			pull();
			server.close();
			await once(server, 'close');
		}
	};
}
