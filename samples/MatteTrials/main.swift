print("usage: MatteTrials COUNT SEED")
