import 'chancai/components/funding-leverage.js';
import type {} from 'chancai/types/solid';
import { createSignal, Show } from 'solid-js';
import { render } from 'solid-js/web';
import dataset from '../../data.json';

function App() {
  const [data, setData] = createSignal(dataset);
  const [shown, setShown] = createSignal(true);
  const [heard, setHeard] = createSignal('');
  return (
    <>
      <Show when={shown()}>
        <chancai-funding-leverage
          id="view"
          prop:data={data()}
          attr:group-by="programme"
          lang="en"
          on:chancai-select={({ detail }) => setHeard(detail.values.join())}
        >
          <span slot="note">a child</span>
        </chancai-funding-leverage>
      </Show>
      <p id="heard">{heard()}</p>
      <button type="button" id="change" onClick={() => setData({ ...dataset, funding: dataset.funding.slice(0, 1) })}>
        change
      </button>
      <button type="button" id="toggle" onClick={() => setShown(!shown())}>
        toggle
      </button>
    </>
  );
}

render(() => <App />, document.getElementById('app')!);
