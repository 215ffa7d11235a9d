import { FundingLeverage } from 'chancai/react';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import dataset from '../../data.json';

function App() {
  const [data, setData] = useState(dataset);
  const [shown, setShown] = useState(true);
  const [heard, setHeard] = useState('');
  return (
    <>
      {shown && (
        <FundingLeverage
          id="view"
          data={data}
          groupBy="programme"
          lang="en"
          onSelect={({ detail }) => setHeard(detail.values.join())}
        >
          <span slot="note">a child</span>
        </FundingLeverage>
      )}
      <p id="heard">{heard}</p>
      <button type="button" id="change" onClick={() => setData({ ...dataset, funding: dataset.funding.slice(0, 1) })}>
        change
      </button>
      <button type="button" id="toggle" onClick={() => setShown(!shown)}>
        toggle
      </button>
    </>
  );
}

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
