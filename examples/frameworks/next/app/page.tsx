'use client';

import { FundingLeverage } from 'chancai/react';
import { useState } from 'react';
import dataset from '../../data.json';

export default function Page() {
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
