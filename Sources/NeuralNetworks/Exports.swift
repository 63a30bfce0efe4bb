// Who uses layers needs tensors.
@_exported import TensorCore
