// Who uses tensors needs their number types, which the kernels' module makes kernel scalars.
@_exported import TensorKernels
