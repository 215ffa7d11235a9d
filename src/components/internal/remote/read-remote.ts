import { issueWithin } from '../../../data/dataset/issues.js';
import { type Issue, issue } from '../../../data/index.js';
import { askingDataset, type Opened } from '../../../data/remote/asking.js';
import type { Catalogue } from '../../../data/remote/catalogue.js';
import { unpackJson } from '../../../data/remote/packed-json.js';
import { ageText } from '../data/age-text.js';
import type { Reading } from '../data/reading.js';
import type { StandingFigure } from '../standing-figure.js';
import { Conversation, type Server } from './conversation.js';
import type { Asker, Look, Remote, RemoteParsed } from './remote.js';
import { reasonOf, remoteWords } from './words/index.js';

/** An address as what was read of it: a catalogue, behind which rows are asked for. */
export interface RemoteServer extends Omit<Server, 'incomplete' | 'again'> {
  /** There is more to be seen of the dataset as a whole; or there is another, to be read now. */
  onChange(anew?: boolean): Promise<void>;
}

/** Reads a catalogue. @throws where it is none */
export function readRemote(text: string, server: RemoteServer): Reading {
  const { catalogue } = unpackJson(text) as { catalogue: Catalogue };
  const asking = askingDataset(catalogue, { reasons: reasonOf });
  const { url } = server;
  const incomplete = () => issue('unreachable', 'src', url, { url, reason: reasonOf('incomplete') });
  const conversation = new Conversation(asking, { ...server, incomplete, again: () => server.onChange(true) });
  const opened = new WeakMap<Asker, Opened>();
  /** When what stands there was answered. */
  const answeredAt = new WeakMap<Asker, number>();

  const look = <Model>(asker: Asker, how: Look<Model>): StandingFigure<Model> => {
    const { near, before, rows, stand, fail } = how;
    const own = opened.get(asker) ?? asking.open();
    own.looked = rows;
    fail();
    const figure = own.whole(() => regarded(stand(own.parsed.value, true)));
    const asks = own.take();
    if (asks.size === 0) {
      conversation.want(asker, asks);
      if (!opened.has(asker)) answeredAt.set(asker, Date.now());
      opened.set(asker, own);
      return near ? figure : stand(own.parsed.value, near);
    }
    opened.delete(asker);
    fail();
    conversation.want(asker, asks);
    const { problem, slow } = conversation;
    if (before?.model !== undefined) {
      if (problem) fail(staleness(problem, answeredAt.get(asker) ?? problem.at));
      const words = problem ? 'old' : 'busy';
      return before.aged({
        busy: !problem,
        text: (context) => (problem || slow ? remoteWords(context)[words](before.filter) : ''),
      });
    }
    if (problem) fail(problem.issue);
    return stand(own.parsed.value, problem !== undefined);
  };

  const remote: Remote = {
    look,
    rendered(asker) {
      const asks = opened.get(asker)?.take();
      if (asks && asks.size > 0) conversation.want(asker, asks);
    },
    async present(asker, how) {
      let figure = look(asker, how);
      while (await conversation.awaited(asker)) figure = look(asker, how);
      return figure;
    },
    awaited: (asker) => conversation.awaited(asker),
  };
  // What is asked of the dataset as a whole, be it by elements that count themselves: while it is awaited, there is none.
  let isWanting = false;
  const openWhole = () => {
    const own = asking.open(() => {
      if (isWanting) return;
      isWanting = true;
      queueMicrotask(() => {
        conversation.want(whole, own.take());
        void server.onChange();
      });
    });
    return own;
  };
  const whole: Asker = {
    isConnected: true,
    requestUpdate() {
      if (!isWanting || conversation.isWanted(whole)) return;
      isWanting = false;
      parsed = { ...openWhole().parsed, remote };
      void server.onChange();
    },
  };
  let parsed: RemoteParsed = { ...openWhole().parsed, remote };
  return { nothing: undefined, parsed: () => (isWanting ? undefined : parsed), prepare: async () => {} };
}

/** Asks for all that a figure shows. What fails for want of an answer is no failure. */
function regarded<Model>(figure: StandingFigure<Model>): StandingFigure<Model> {
  try {
    void [
      figure.headline,
      figure.table,
      figure.marks,
      figure.legend,
      figure.filter,
      figure.ignored,
      figure.footer(true),
    ];
  } catch {
    // Said by whoever renders it, where nothing is wanting.
  }
  return figure;
}

/** The figures are old: how old, and why. */
const staleness = ({ issue: problem, at }: { issue: Issue; at: number }, readAt: number): Issue =>
  issue('stale-data', 'src', null, { reason: issueWithin(problem), age: ageText(readAt, at) });
