import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type DashboardState, stateFromQuery, stateToQuery } from './dashboard.state.js';

interface AddressHost extends ReactiveControllerHost {
  /** The name that the state has in the address; undefined where it is not kept there. */
  readonly addressName: string | undefined;
  /** Another address of the same page was gone to. */
  onAddress(state: DashboardState): void;
}

/** Those on the page, so that no two write under one name. */
const connected = new Set<AddressController>();

/** Keeps a dashboard's state in the address of the page, so that back, forward, reload and links work. */
export class AddressController implements ReactiveController {
  readonly #host: AddressHost;

  constructor(host: AddressHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    connected.add(this);
    addEventListener('popstate', this.#onPopState);
  }
  hostDisconnected(): void {
    connected.delete(this);
    removeEventListener('popstate', this.#onPopState);
  }

  /** The name that another dashboard of the page had first; undefined where there is none. */
  get taken(): string | undefined {
    const name = this.#host.addressName;
    if (name === undefined) return undefined;
    for (const other of connected) {
      if (other === this) return undefined;
      if (other.#host.addressName === name) return name;
    }
    return undefined;
  }

  /** The state that the address names; undefined where this dashboard keeps none there. */
  read(): DashboardState | undefined {
    const name = this.#name;
    return name === undefined ? undefined : stateFromQuery(location.search, name);
  }

  write(state: DashboardState): void {
    const name = this.#name;
    if (name === undefined) return;
    // The whole of it: a bare query would be taken from a `<base>`, and drop what stands behind `#`.
    const address = new URL(location.href);
    address.search = stateToQuery(state, address.search, name);
    try {
      history.pushState(history.state, '', address.href);
    } catch {
      // A frame of `srcdoc`, or one in a sandbox, has no address to keep anything in: the dashboard keeps its state itself.
    }
  }

  get #name(): string | undefined {
    return this.taken === undefined ? this.#host.addressName : undefined;
  }

  #onPopState = (): void => {
    const state = this.read();
    if (state) this.#host.onAddress(state);
  };
}
